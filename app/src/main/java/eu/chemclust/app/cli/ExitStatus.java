package eu.chemclust.app.cli;

/// How a command ended. One that is stopped ends as any process does: 130 after Ctrl-C (SIGINT), 143 after SIGTERM.
final class ExitStatus {
    /// Done.
    static final int DONE = 0;
    /// The input has findings: a data file, framework or setting breaks a rule.
    static final int FINDINGS = 1;
    /// The command line is wrong.
    static final int USAGE = 2;
    /// Something else went wrong: a folder that cannot be written, a port in use, a fault of the program.
    static final int FAILURE = 3;

    private ExitStatus() {}
}
