package eu.chemclust.app.cli;

import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.observatory.validation.Acceptances;
import eu.chemclust.observatory.validation.Rule;
import eu.chemclust.observatory.validation.RuleFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which rules hold and which findings were accepted: shared by the commands that check figures.
final class ValidationOptions {
    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "CSV file of rules, instead of those that ship with the program.")
    private @Nullable Path rules;

    @Option(
            names = "--acceptances",
            paramLabel = "FILE",
            description = "CSV file of accepted findings. Default: acceptances.csv beside the warehouse.")
    private @Nullable Path acceptances;

    List<Rule> rules(DataFolder folder) {
        if (rules != null) {
            try (InputStream in = Files.newInputStream(rules)) {
                return RuleFile.read(String.valueOf(rules.getFileName()), in);
            } catch (IOException e) {
                throw CommandFailure.usage("The rules " + rules + " cannot be read. Check name and permissions.");
            }
        }
        List<Rule> all = new ArrayList<>();
        for (PackageFile file : folder.files("validation-rules")) {
            all.addAll(folder.read(file, RuleFile::read));
        }
        return all;
    }

    Path acceptancesPath(Path warehouse) {
        return acceptances == null ? warehouse.toAbsolutePath().resolveSibling("acceptances.csv") : acceptances;
    }

    Acceptances acceptances(Path warehouse) {
        Path path = acceptancesPath(warehouse);
        return Files.isRegularFile(path) ? Acceptances.read(path) : Acceptances.none();
    }
}
