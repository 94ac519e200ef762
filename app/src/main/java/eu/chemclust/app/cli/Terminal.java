package eu.chemclust.app.cli;

/// What is known of the terminal. The launcher looks whether the streams are terminals, because Java can only tell of
/// all of them at once.
final class Terminal {
    private Terminal() {}

    /// Colours are shown on a terminal unless the user does not want them (no-color.org).
    static boolean colours() {
        String unwanted = System.getenv("NO_COLOR");
        return is("out") && (unwanted == null || unwanted.isEmpty());
    }

    /// Whether progress can be drawn on the error stream.
    static boolean progress() {
        return is("err");
    }

    private static boolean is(String stream) {
        return System.getProperty("chemclust.terminal", "").contains(stream);
    }
}
