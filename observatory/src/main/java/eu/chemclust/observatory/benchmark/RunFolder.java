package eu.chemclust.observatory.benchmark;

import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.KeptRuns;
import eu.chemclust.engine.Robustness;
import eu.chemclust.engine.RobustnessPlan;
import eu.chemclust.engine.RunCounts;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Runs kept in a folder, so that a question about a benchmark that was computed before is answered at once.
///
/// A file's name is a hash of the engine's program and the run's key: another program, design, table or plan finds
/// nothing. Each file begins with the SHA-256 of the rest, so a damaged one is computed anew. The newest
/// [#MOST] files stay. Proofs of editions never look here.
public final class RunFolder implements KeptRuns {
    /// How many runs stay.
    static final int MOST = 12;

    private static final int HASH = 32;
    private static final String ENDING = ".counts";

    private final Path folder;
    private final String software;

    /// Runs of one program.
    ///
    /// @param software what names the program that computes them
    RunFolder(Path folder, String software) {
        this.folder = folder;
        this.software = software;
    }

    /// Runs of this program. A program that is no single file (in the middle of its development) keeps none, since
    /// nothing says when it changes.
    public static KeptRuns of(Path folder) {
        return program()
                .<KeptRuns>map(software -> new RunFolder(folder, software))
                .orElse(NONE);
    }

    private static Optional<String> program() {
        CodeSource source = Robustness.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            URI place = source.getLocation().toURI();
            Path file = Path.of(place);
            return Files.isRegularFile(file)
                    ? Optional.of(HexFormat.of().formatHex(sha256(Files.readAllBytes(file))))
                    : Optional.empty();
        } catch (URISyntaxException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<RunCounts> find(IndexDesign design, DataTable table, RobustnessPlan plan) {
        return find(RunKey.of(design, table, plan)).flatMap(RunFile::read);
    }

    @Override
    public void keep(IndexDesign design, DataTable table, RobustnessPlan plan, RunCounts counts) {
        keep(RunKey.of(design, table, plan), RunFile.write(counts));
    }

    Optional<byte[]> find(String key) {
        Path file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < HASH) {
                return Optional.empty();
            }
            byte[] counts = Arrays.copyOfRange(bytes, HASH, bytes.length);
            if (!Arrays.equals(sha256(counts), Arrays.copyOf(bytes, HASH))) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(counts);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void keep(String key, byte[] counts) {
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "run", ".part");
            try {
                byte[] bytes = Arrays.copyOf(sha256(counts), HASH + counts.length);
                System.arraycopy(counts, 0, bytes, HASH, counts.length);
                Files.write(beside, bytes);
                Files.move(beside, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
            prune();
        } catch (IOException e) {
            // A full or read-only disk: the run itself is done, it is only not kept.
        }
    }

    private void prune() throws IOException {
        List<Path> kept;
        try (Stream<Path> files = Files.list(folder)) {
            kept = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(RunFolder::age).reversed())
                    .toList();
        }
        for (Path old : kept.subList(Math.min(MOST, kept.size()), kept.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.from(Instant.EPOCH);
        }
    }

    private Path file(String key) {
        return folder.resolve(
                HexFormat.of().formatHex(sha256((software + key).getBytes(StandardCharsets.UTF_8))) + ENDING);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
