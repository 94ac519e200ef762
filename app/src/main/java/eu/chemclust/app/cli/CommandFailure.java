package eu.chemclust.app.cli;

/// A command that cannot go on, with a sentence that says what to do and the exit status.
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private CommandFailure(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    static CommandFailure usage(String sentence) {
        return new CommandFailure(ExitStatus.USAGE, sentence);
    }

    static CommandFailure failure(String sentence) {
        return new CommandFailure(ExitStatus.FAILURE, sentence);
    }

    int status() {
        return status;
    }
}
