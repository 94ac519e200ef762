package eu.chemclust.app;

import eu.chemclust.app.cli.ChemClustCommand;

/// Starts ChemClust.
public final class Main {
    private Main() {}

    /// Runs a command and ends the process with its exit status: 0 done, 1 findings, 2 usage, 3 failure.
    public static void main(String[] arguments) {
        System.exit(ChemClustCommand.run(arguments));
    }
}
