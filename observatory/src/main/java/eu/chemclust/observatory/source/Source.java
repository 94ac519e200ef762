package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.region.NutsCodes;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// Turns one kind of file into observations. A source reads and returns; it never writes, and it treats
/// nothing: values, zeros and flags arrive as published.
public interface Source {
    /// The name by which data packages call this reader.
    String reader();

    /// Reads a file.
    ///
    /// @param file     which file, for its settings and for findings
    /// @param in       the file's bytes, unpacked; the caller closes it
    /// @param codes    all known region codes
    /// @param consumer takes each observation in file order
    /// @throws BadInputException with file, row, column, value, rule and remedy of all that is wrong
    /// @throws IOException          if the bytes cannot be read
    void read(PackageFile file, InputStream in, NutsCodes codes, Consumer<Observation> consumer) throws IOException;
}
