package eu.chemclust.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `chemclust index`: composite indicators of one's own, from files.
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Computes, audits and tests a composite indicator of your own from a design file and two tables.",
            ""
        },
        subcommands = {
            IndexNewCommand.class,
            IndexValidateCommand.class,
            IndexRunCommand.class,
            IndexAuditCommand.class,
            IndexRobustnessCommand.class,
            IndexSensitivityCommand.class,
            IndexReplayCommand.class,
            IndexCompareCommand.class,
            IndexImportCommand.class,
            IndexExportCommand.class,
            IndexSchemaCommand.class
        },
        footerHeading = "%nStart with:%n",
        footer = {
            "  ./chemclust index new my-index",
            "  ./chemclust index run my-index/design.yaml",
            "The design file: docs/method/engine/design-file.md"
        })
final class IndexCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
