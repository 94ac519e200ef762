package eu.chemclust.app.cli;

import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.framework.Baskets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that name an industry.
final class BasketOption {
    @Option(
            names = "--basket",
            paramLabel = "BASKET",
            defaultValue = "chemistry",
            description = "Industry: a basket such as chemistry or chemistry-plastics, or NACE divisions such as C20 or"
                    + " C20+C21. Default: chemistry (C20).")
    private String text = "chemistry";

    @Option(
            names = "--baskets-file",
            paramLabel = "FILE",
            description = "Baskets of your own for --basket: a CSV file with the columns code, name_en, name_de,"
                    + " divisions and note.")
    private @Nullable Path file;

    /// The basket that was asked for.
    Basket basket(Baskets shipped) {
        Baskets known = file == null ? shipped : shipped.with(read(file));
        try {
            return known.get(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--basket: " + e.getMessage() + ".");
        }
    }

    private static Baskets read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Baskets.read(String.valueOf(file.getFileName()), in);
        } catch (IOException e) {
            throw CommandFailure.usage("--baskets-file: " + file + " cannot be read; check its name and permissions.");
        }
    }
}
