package eu.chemclust.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// A command that was run, with what it printed.
record Run(int status, String out, String err) {
    static Run of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = ChemClustCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(status, out.toString(), err.toString());
    }

    /// The folder `data` of the checkout.
    static Path data() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("data"))
                ? here.resolve("data")
                : here.resolve("../data").normalize();
    }
}
