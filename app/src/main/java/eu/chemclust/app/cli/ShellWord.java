package eu.chemclust.app.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Names of files as they are typed in a shell: commands that the program proposes can be copied and run.
final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

    private ShellWord() {}

    /// The path, between single quotes where a shell would take it apart or read signs in it as its own.
    static String of(Path path) {
        String text = path.toString();
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
