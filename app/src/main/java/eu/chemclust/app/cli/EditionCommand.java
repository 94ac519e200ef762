package eu.chemclust.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The commands about published benchmarks; without one of them it lists them.
@Command(
        name = "edition",
        mixinStandardHelpOptions = true,
        description = {
            "Editions: benchmarks published with everything they were made from, so that anyone can prove them.",
            ""
        },
        subcommands = {
            EditionListCommand.class,
            EditionShowCommand.class,
            EditionCreateCommand.class,
            EditionFreezeCommand.class,
            EditionVerifyCommand.class,
            EditionDiffCommand.class,
            EditionExportCommand.class
        },
        footerHeading = "%nThe way of an edition:%n",
        footer = {
            "  ./chemclust edition create crii-2027.1      a draft in editions/, may be made again",
            "  ./chemclust edition freeze crii-2027.1      published: never changes from now on",
            "  ./chemclust edition verify crii-2027.1      computed anew from its inputs, bit for bit"
        })
final class EditionCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
