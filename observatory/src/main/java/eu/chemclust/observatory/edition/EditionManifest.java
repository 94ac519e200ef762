package eu.chemclust.observatory.edition;

import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The `manifest.json` of an edition: its state and the checksum of every other file. Freezing replaces this one
/// file, so that an edition is either a draft or frozen at any moment.
///
/// @param format    version of the form of the folder
/// @param edition   name of the edition
/// @param state     draft or frozen
/// @param published date of publication, `2026-11-22`; empty for a draft
/// @param files     the other files, by path
record EditionManifest(int format, String edition, EditionState state, String published, List<Entry> files) {
    static final String FILE = "manifest.json";

    /// Folders and file names as this program writes them. Nothing else is looked up on disk, so a manifest cannot
    /// point outside its folder.
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,3}");

    private static final int MOST_FILES = 1_000;

    /// A file of the edition.
    record Entry(String path, long bytes, String sha256) {}

    EditionManifest {
        files = List.copyOf(files);
    }

    /// The path of a file as a manifest lists it.
    ///
    /// @throws BadInputException if no manifest could list it
    static String requirePath(Path relative) {
        String path = relative.toString().replace('\\', '/');
        if (!isPath(path)) {
            throw new BadInputException(Finding.ofFile(
                    path.replaceFirst("^" + Edition.INPUTS + "/", ""),
                    "a file of an edition has a name of letters, digits, points, hyphens and underscores.",
                    "Give the file another name, in its datapackage.json too."));
        }
        return path;
    }

    private static boolean isPath(String path) {
        return PATH.matcher(path).matches() && !path.contains("..");
    }

    EditionManifest frozen(String date) {
        return new EditionManifest(format, edition, EditionState.FROZEN, date, files);
    }

    byte[] bytes() {
        return (EditionJson.JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a manifest and checks that its paths stay inside the folder.
    ///
    /// @throws BadInputException with findings
    static EditionManifest read(String edition, byte[] bytes) {
        String file = edition + "/" + FILE;
        EditionManifest manifest = EditionJson.read(file, bytes, EditionManifest.class);
        List<Finding> findings = new ArrayList<>();
        if (!manifest.edition.equals(edition)) {
            findings.add(new Finding(
                    file,
                    0,
                    "edition",
                    manifest.edition,
                    "the folder is called " + edition + ".",
                    "Give the folder the name of its edition; an edition is never renamed."));
        }
        if (manifest.files.size() > MOST_FILES) {
            findings.add(Finding.ofFile(
                    file,
                    "it lists more than " + MOST_FILES + " files.",
                    "Restore the manifest from its publication."));
        }
        Set<String> seen = new HashSet<>();
        for (Entry entry : manifest.files) {
            if (!isPath(entry.path) || entry.path.equals(FILE)) {
                findings.add(new Finding(
                        file,
                        0,
                        "path",
                        entry.path,
                        "a path must name a file inside the edition, in small steps without \"..\".",
                        "Do not use this edition; get it again from its publisher."));
            } else if (!seen.add(entry.path)) {
                findings.add(
                        new Finding(file, 0, "path", entry.path, "the file is listed twice.", "Restore the manifest."));
            }
        }
        if (!findings.isEmpty()) {
            throw new BadInputException(findings.subList(0, Math.min(findings.size(), 50)));
        }
        return manifest;
    }
}
