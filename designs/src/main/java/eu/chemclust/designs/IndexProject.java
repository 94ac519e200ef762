package eu.chemclust.designs;

import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.RobustnessPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A design with the tables it is applied to: all that is needed to compute an index and to say how sure it is.
///
/// @param title       what the index is called
/// @param design      the design for the engine
/// @param steps       the steps that the design file writes
/// @param framework   the framework as its table says
/// @param units       the data
/// @param assumptions what could as well have been otherwise
/// @param robustness  how ranks are tested
/// @param top         places of the top-k probability
/// @param confidence  when two units count as told apart
/// @param sensitivity how the assumptions are weighed
/// @param files       the files that were read: the design, the units, the framework, then those that the design names
/// @param notes       what a reader should know, though nothing is wrong
public record IndexProject(
        String title,
        IndexDesign design,
        Set<String> steps,
        FrameworkTable framework,
        UnitsTable units,
        List<Varied> assumptions,
        RobustnessPlan robustness,
        int top,
        double confidence,
        SensitivitySettings sensitivity,
        List<Path> files,
        List<String> notes) {
    /// Copies the collections.
    public IndexProject {
        steps = Set.copyOf(steps);
        assumptions = List.copyOf(assumptions);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /// Reads a design and its tables.
    ///
    /// @param design    the design file
    /// @param data      the table of units; the one that the design names if empty
    /// @param framework the framework table; the one that the design names if empty
    /// @throws BadInputException with everything that is wrong, all at once
    public static IndexProject open(Path design, Optional<Path> data, Optional<Path> framework) {
        return new DesignReader(design, data, framework).read();
    }
}
