package eu.chemclust.observatory.benchmark;

import eu.chemclust.observatory.framework.FrameworkFile;
import eu.chemclust.observatory.framework.FrameworkNames;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.framework.MethodSettings;
import eu.chemclust.observatory.framework.ZeroFloors;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.source.ReferenceFiles.Member;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// What a benchmark needs beside observations: the framework, its method, the regions and the members.
///
/// @param framework  indicators and pillars
/// @param floors     where a lasting zero is no missing value
/// @param method     settings of the index
/// @param geography  regions to compare
/// @param members    members and partners of the network
public record BenchmarkInputs(
        IndicatorFramework framework,
        ZeroFloors floors,
        MethodSettings method,
        Geography geography,
        List<Member> members) {
    private static final String NAMES = "framework-names";

    public BenchmarkInputs {
        members = List.copyOf(members);
    }

    /// Reads them from data packages.
    ///
    /// @throws BadInputException with findings for whatever is wrong in the files
    public static BenchmarkInputs read(DataFolder folder) {
        NutsCodes codes = ReferenceFiles.codes(folder);
        IndicatorFramework framework = named(folder, open(folder, "framework", FrameworkFile::read));
        MethodSettings method = method(folder);
        if (!method.framework().equals(framework.root().code())) {
            throw new BadInputException(List.of(new Finding(
                    folder.file("method").name(),
                    0,
                    "framework",
                    method.framework(),
                    "the framework of these settings is called "
                            + framework.root().code() + ".",
                    "Name that framework, or use the settings that belong to the other one.")));
        }
        return new BenchmarkInputs(
                framework,
                open(folder, "zero-floors", (file, in) -> ZeroFloors.read(file, in, framework)),
                method,
                ReferenceFiles.geography(folder, codes),
                ReferenceFiles.members(folder, codes));
    }

    /// With names in further languages, where a package has them.
    private static IndicatorFramework named(DataFolder folder, IndicatorFramework framework) {
        return folder.files(NAMES).isEmpty()
                ? framework
                : open(folder, NAMES, (file, in) -> FrameworkNames.read(file, in, framework));
    }

    /// Reads the method settings alone.
    public static MethodSettings method(DataFolder folder) {
        return open(folder, "method", MethodSettings::read);
    }

    /// Reads one file.
    private interface Reader<T> {
        T read(String file, InputStream in);
    }

    private static <T> T open(DataFolder folder, String readerName, Reader<T> reader) {
        PackageFile file = folder.file(readerName);
        try (InputStream in = folder.open(file)) {
            return reader.read(file.name(), in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.name(), e);
        }
    }

    /// The same with other settings.
    public BenchmarkInputs withMethod(MethodSettings changed) {
        return new BenchmarkInputs(framework, floors, changed, geography, members);
    }
}
