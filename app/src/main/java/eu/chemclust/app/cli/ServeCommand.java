package eu.chemclust.app.cli;

import eu.chemclust.app.diagnosis.Diagnoses;
import eu.chemclust.app.diagnosis.Diagnosis;
import eu.chemclust.app.diagnosis.Holdings;
import eu.chemclust.app.exchange.CatalogueShelf;
import eu.chemclust.app.web.Served;
import eu.chemclust.app.web.WebServer;
import eu.chemclust.exchange.catalogue.CatalogueReader;
import eu.chemclust.exchange.importing.MappingReader;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.source.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chemclust serve`: the benchmark as pages.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Computes the benchmark and serves it as pages until it is stopped with Ctrl+C.",
            "Own records (--own) are read when the server starts; start it again after changing them.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust serve --port 8080",
            "  ./chemclust serve --own members/pilots.yaml --own members/streams.yaml"
        })
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

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "Port for health and metrics (Prometheus), reachable from this machine only. Default: none.")
    private @Nullable Integer metricsPort;

    @Option(
            names = "--log-requests",
            description = "Log a line a request: method, path, status and time, nothing about the reader.")
    private boolean logRequests;

    @Option(
            names = "--check",
            description =
                    "Start, ask itself for the main pages, say how long each took, and stop: proves an installation"
                            + " without leaving a server behind.")
    private boolean check;

    @Mixin
    private DataOptions dataOptions = new DataOptions();

    @Mixin
    private OwnRecords own = new OwnRecords();

    @Mixin
    private EditionOptions editions = new EditionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw CommandFailure.usage("--port takes a number from 0 to 65535.");
        }
        if (metricsPort != null && (metricsPort < 1 || metricsPort > 65_535 || metricsPort == port)) {
            throw CommandFailure.usage("--metrics-port takes a number from 1 to 65535 other than the pages' port.");
        }
        checkOwn();
        OptionalInt metrics = metricsPort == null ? OptionalInt.empty() : OptionalInt.of(metricsPort);
        WebServer.Options options = new WebServer.Options(address, port, metrics, logRequests);
        PrintWriter print = spec.commandLine().getOut();
        DataOptions.Computed computed;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Terminal.progress())) {
            computed = dataOptions.benchmark(progress);
            progress.report("Starting the server", 0, 0);
        }
        Served served = served(computed);
        try (WebServer server = WebServer.start(served, options)) {
            print.println("ChemClust is at " + server.url());
            if (check) {
                return new ServerCheck(server.port(), print).run(served.result());
            }
            print.println("Stop it with Ctrl+C.");
            print.flush();
            // What a computation leaves behind is many times what the pages need: given back when it is done.
            System.gc();
            served.diagnoses().prepare(System::gc);
            served.exchange().prepare(System::gc);
            new CountDownLatch(1).await();
        }
        return ExitStatus.DONE;
    }

    /// A member's own mapping that cannot be read is told before anything is computed, not on the pages.
    private void checkOwn() {
        for (Path mapping : own.mappings()) {
            try (InputStream in = Files.newInputStream(mapping)) {
                MappingReader.read(mapping.toString(), in);
            } catch (IOException e) {
                throw CommandFailure.usage("The mapping " + mapping + " cannot be read. Check its permissions.");
            }
        }
    }

    /// The catalogue, whose index is built or opened when the shelf is prepared.
    private CatalogueShelf shelf() {
        DataFolder folder = dataOptions.folder();
        return new CatalogueShelf(
                () -> new CatalogueShelf.Opened(own.open(folder, Progress.SILENT), CatalogueReader.vocabulary(folder)));
    }

    /// The warehouse is opened for a question and closed after it: it holds more memory than all pages.
    private Served served(DataOptions.Computed computed) {
        Holdings holdings = this::ask;
        Diagnosis diagnosis = new Diagnosis(computed::result, holdings, Progress.SILENT);
        Diagnoses diagnoses = new Diagnoses(diagnosis);
        return new Served(
                computed.result(),
                computed.figures(),
                diagnosis,
                diagnoses,
                holdings,
                editions.editions(),
                shelf(),
                Clock.system(ZoneId.systemDefault()));
    }

    private synchronized <T> T ask(Function<Holdings.Held, T> question) {
        try (DataOptions.Opened opened = dataOptions.open(Progress.SILENT)) {
            return opened.answer(question);
        }
    }
}
