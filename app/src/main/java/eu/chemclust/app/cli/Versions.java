package eu.chemclust.app.cli;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.source.DataFolder;
import picocli.CommandLine.IVersionProvider;

/// The versions of the program and of the method that the bundled data carry.
final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "ChemClust " + program(),
            "Method " + method(),
            "Java " + Runtime.version().feature() + " (" + System.getProperty("java.vendor") + ")"
        };
    }

    /// The program's version; "development" when it runs from classes.
    static String program() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /// Program and version, as editions record it.
    static String software() {
        return "ChemClust " + program();
    }

    private static String method() {
        try {
            return BenchmarkInputs.method(DataFolder.open(DataOptions.bundledData()))
                    .version();
        } catch (ObservatoryException e) {
            return "unknown (" + e.getMessage() + ")";
        }
    }
}
