package eu.chemclust.app.output;

import eu.chemclust.exchange.matching.UnmetRequests;
import java.io.IOException;
import java.nio.file.Path;

/// Keeps requests in a file, for tests that do so from several processes.
public final class KeepingProcess {
    private KeepingProcess() {}

    /// Keeps requests.
    ///
    /// @param arguments the file, the place that the requests come from, how many
    public static void main(String[] arguments) throws IOException {
        DemandFile file = new DemandFile(Path.of(arguments[0]));
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            file.keep(new UnmetRequests.Unmet("process " + i, "5-6", arguments[1]));
        }
    }
}
