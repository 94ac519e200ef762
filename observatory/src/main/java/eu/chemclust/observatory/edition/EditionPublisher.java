package eu.chemclust.observatory.edition;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes editions and freezes them.
public final class EditionPublisher {
    private final Editions editions;
    private final String software;
    private final int threads;

    /// A publisher into a place for editions.
    ///
    /// @param software program and version, recorded in the edition
    /// @param threads  threads for the replications; the bytes do not depend on it
    public EditionPublisher(Editions editions, String software, int threads) {
        this.editions = editions;
        this.software = software;
        this.threads = threads;
    }

    /// Makes a draft: copies the inputs, computes from the copies, writes the results. An old draft of that name is
    /// replaced when the new one is complete.
    ///
    /// @param title        title for readers
    /// @param data         where the inputs come from
    /// @param replications number of replications; 0 for what the method says
    /// @throws ObservatoryException if the name is that of a frozen edition, or the folder cannot be written
    public Edition create(String name, String title, DataFolder data, int replications, Progress progress) {
        return create(new EditionPlan(name, title, replications, null), data, progress);
    }

    /// The same, with peers that a file fixes where the plan names one. They are frozen with the edition, as are the
    /// nearest regions of all others.
    ///
    /// @throws BadInputException with findings for what is wrong in the file of peers
    public Edition create(EditionPlan plan, DataFolder data, Progress progress) {
        String name = plan.name();
        editions.find(name).filter(old -> old.state() == EditionState.FROZEN).ifPresent(old -> {
            throw ObservatoryException.storage("The edition " + name + " is frozen since " + old.published()
                    + " and never changes. Choose another name or number for a new edition.");
        });
        return Edition.open(
                EditionFiles.write(editions.target(), name, true, folder -> write(folder, plan, data, progress)));
    }

    private void write(Path folder, EditionPlan plan, DataFolder data, Progress progress) throws IOException {
        Path inputs = Files.createDirectories(folder.resolve(Edition.INPUTS));
        Files.createDirectories(folder.resolve(Edition.RESULTS));
        EditionInputs.copy(data, plan, inputs, progress);
        if (plan.peers() != null) {
            EditionPeers.copy(plan.peers(), inputs);
        }
        EditionInputs read = EditionInputs.read(DataFolder.open(inputs), plan.replications(), plan.among());
        byte[] peers = EditionPeers.of(read, plan.peers()); // before the long work: findings in the file come at once
        BenchmarkResult result = read.compute(threads, progress);
        progress.report("Writing the edition", 0, 0);
        Map<String, byte[]> parts = new LinkedHashMap<>(EditionResults.of(result));
        parts.put(EditionPeers.FILE, peers);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            boolean packed = EditionResults.PACKED.contains(part.getKey());
            Files.write(
                    folder.resolve(part.getKey() + (packed ? ".gz" : "")),
                    packed ? EditionFiles.gzip(part.getValue()) : part.getValue());
        }
        EditionDescription.Heading heading = EditionDescription.Heading.of(plan, result.framework(), software);
        int members = read.inputs().members().size();
        Files.write(folder.resolve(Edition.DESCRIPTION), description(EditionDescription.of(heading, members, result)));
        Files.write(
                folder.resolve(EditionManifest.FILE),
                manifest(folder, plan.name(), heading.format()).bytes());
    }

    static byte[] description(EditionDescription description) {
        return (EditionJson.JSON.writeValueAsString(description) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static EditionManifest manifest(Path folder, String name, int format) throws IOException {
        List<EditionManifest.Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String path = EditionManifest.requirePath(folder.relativize(file));
                try (InputStream in = new ByteArrayInputStream(bytes)) {
                    entries.add(new EditionManifest.Entry(path, bytes.length, DataFolder.sha256(in)));
                }
            }
        }
        return new EditionManifest(format, name, EditionState.DRAFT, "", entries);
    }

    /// Freezes a draft after it was verified: records the date, and takes the right to write from its files.
    ///
    /// @param published date of publication
    /// @return the frozen edition
    /// @throws BadInputException    with findings if the draft cannot be verified
    /// @throws ObservatoryException if it is frozen already, or cannot be written
    public Edition freeze(String name, LocalDate published, Progress progress) {
        Edition draft = editions.get(name);
        if (draft.state() == EditionState.FROZEN) {
            throw ObservatoryException.storage(
                    "The edition " + name + " is frozen since " + draft.published() + ". There is nothing to do.");
        }
        List<Finding> findings = EditionVerifier.verify(draft, List.of(threads), progress);
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        EditionManifest frozen = draft.manifest().frozen(published.toString());
        EditionFiles.replace(draft.folder(), EditionManifest.FILE, frozen.bytes());
        List<String> files = new ArrayList<>(
                frozen.files().stream().map(EditionManifest.Entry::path).toList());
        files.add(EditionManifest.FILE);
        EditionFiles.protect(draft.folder(), files);
        return Edition.open(draft.folder());
    }
}
