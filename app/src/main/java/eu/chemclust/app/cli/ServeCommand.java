package eu.chemclust.app.cli;

import eu.chemclust.app.web.WebServer;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust serve`: the benchmark as pages.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {"Computes the benchmark and serves it as pages until it is stopped with Ctrl+C.", ""})
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes a free one. Default: 8080.")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: 127.0.0.1, this machine only.")
    private String address = "127.0.0.1";

    @Mixin
    private DataOptions dataOptions = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw CommandFailure.usage("--port takes a number from 0 to 65535.");
        }
        PrintWriter print = spec.commandLine().getOut();
        DataOptions.Computed computed;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            computed = dataOptions.benchmark(progress);
            progress.report("Starting the server", 0, 0);
        }
        try (WebServer server = WebServer.start(computed.result(), computed.figures(), address, port)) {
            print.println("ChemClust is at " + server.url());
            print.println("Stop it with Ctrl+C.");
            print.flush();
            new CountDownLatch(1).await();
        }
        return ExitStatus.DONE;
    }
}
