package eu.chemclust.observatory.edition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import eu.chemclust.engine.EngineException;
import eu.chemclust.observatory.Deferred;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Proves an edition: compares every file with its checksum, computes all results anew from the inputs inside the
/// edition, and compares them bit for bit.
public final class EditionVerifier {
    private static final String REMEDY = "Either a part was changed together with its checksum, or another version of"
            + " the program computes differently: compare the fingerprint with the published one, and verify with the"
            + " version that made the edition";

    private final Edition edition;
    private final String remedy;

    private EditionVerifier(Edition edition) {
        this.edition = edition;
        this.remedy = REMEDY + " (" + edition.description().software() + ").";
    }

    /// Verifies an edition.
    ///
    /// @param threads numbers of threads to compute on, one run each; every run must give the same bits
    /// @return what does not hold, each with the part and, for a table, the first cell that differs; empty if the
    ///         edition is proved
    public static List<Finding> verify(Edition edition, List<Integer> threads, Progress progress) {
        progress.report("Comparing checksums", 0, 0);
        List<Finding> damages = edition.damages();
        return damages.isEmpty() ? new EditionVerifier(edition).recompute(threads, progress) : damages;
    }

    private List<Finding> recompute(List<Integer> threads, Progress progress) {
        List<Finding> findings = new ArrayList<>();
        try {
            progress.report("Reading inputs", 0, 0);
            EditionInputs inputs = EditionInputs.read(edition);
            compare(inputs, threads, progress, findings);
            findings.addAll(inputs.folder().verify(inputs.folder().opened()));
        } catch (BadInputException e) {
            findings.addAll(e.findings().stream()
                    .map(finding -> new Finding(
                            edition.name() + "/" + Edition.INPUTS + "/" + finding.file(),
                            finding.row(),
                            finding.column(),
                            finding.value(),
                            finding.rule(),
                            remedy))
                    .toList());
        } catch (UncheckedIOException | IllegalArgumentException | EngineException | ObservatoryException e) {
            findings.add(edition.finding(
                    Edition.INPUTS, "the results cannot be computed from it: " + reason(e) + ".", remedy));
        }
        return findings.stream().distinct().toList();
    }

    private static String reason(RuntimeException e) {
        String inner = e instanceof UncheckedIOException && e.getCause() != null
                ? " (" + e.getCause().getMessage() + ")"
                : "";
        return e.getMessage() + inner;
    }

    /// Peers know no threads: they are found once, beside the benchmark.
    private void compare(EditionInputs inputs, List<Integer> threads, Progress progress, List<Finding> findings) {
        Optional<Deferred<byte[]>> peers = edition.description().format() >= EditionDescription.WITH_PEERS
                ? Optional.of(Deferred.beside("peers", () -> EditionPeers.of(inputs, null)))
                : Optional.empty();
        int members = inputs.inputs().members().size();
        inputs.compute(threads, progress, result -> {
            progress.report("Comparing results", 0, 0);
            findings.addAll(compare(EditionDescription.of(edition.description().heading(), members, result)));
            findings.addAll(compare(result, peers));
        });
    }

    private List<Finding> compare(EditionDescription found) {
        return found.equals(edition.description())
                ? List.of()
                : List.of(edition.finding(
                        Edition.DESCRIPTION,
                        "it does not describe what its inputs give; recomputed: " + found + ".",
                        remedy));
    }

    private List<Finding> compare(BenchmarkResult result, Optional<Deferred<byte[]>> peers) {
        Map<String, byte[]> parts = new LinkedHashMap<>(EditionResults.of(result));
        peers.ifPresent(own -> parts.put(EditionPeers.FILE, own.get()));
        List<Finding> findings = new ArrayList<>();
        parts.forEach((part, bytes) -> findings.addAll(compare(part, bytes)));
        findings.addAll(unproved(parts.keySet()));
        return findings;
    }

    /// Result files that the manifest lists and nothing recomputes: they would stand beside proved figures unproved.
    private List<Finding> unproved(Set<String> parts) {
        return edition.manifest().files().stream()
                .map(EditionManifest.Entry::path)
                .filter(path -> path.startsWith(Edition.RESULTS + "/"))
                .filter(path -> !parts.contains(path.replaceFirst("[.]gz$", "")))
                .map(path -> edition.finding(path, "it is no result of the benchmark and cannot be proved.", remedy))
                .toList();
    }

    private List<Finding> compare(String part, byte[] expected) {
        byte[] actual;
        try (InputStream in = edition.part(part)) {
            actual = in.readNBytes(expected.length + 1);
        } catch (IOException e) {
            return List.of(edition.finding(part, "the part cannot be read: " + e.getMessage() + ".", remedy));
        }
        return Arrays.equals(actual, expected) ? List.of() : List.of(firstDifference(part, expected, actual));
    }

    private Finding firstDifference(String part, byte[] expected, byte[] actual) {
        try (CsvReader<CsvRecord> computed = reader(expected);
                CsvReader<CsvRecord> recorded = reader(actual)) {
            Iterator<CsvRecord> left = computed.iterator();
            Iterator<CsvRecord> right = recorded.iterator();
            List<String> header = List.of();
            while (left.hasNext() && right.hasNext()) {
                CsvRecord one = left.next();
                CsvRecord other = right.next();
                header = header.isEmpty() ? one.getFields() : header;
                if (!one.getFields().equals(other.getFields())) {
                    return cell(part, header, one, other);
                }
            }
            if (left.hasNext() || right.hasNext()) {
                return edition.finding(
                        part, left.hasNext() ? "rows are missing at its end." : "it has rows too many.", remedy);
            }
        } catch (IOException | RuntimeException e) {
            return edition.finding(part, "it is not the table that its inputs give: " + e.getMessage() + ".", remedy);
        }
        return edition.finding(part, "its cells are right, but it is written in another form.", remedy);
    }

    private static CsvReader<CsvRecord> reader(byte[] bytes) {
        return CsvReader.builder().ofCsvRecord(new String(bytes, StandardCharsets.UTF_8));
    }

    private Finding cell(String part, List<String> header, CsvRecord computed, CsvRecord recorded) {
        int width = Math.min(computed.getFieldCount(), recorded.getFieldCount());
        int column = 0;
        while (column < width && computed.getField(column).equals(recorded.getField(column))) {
            column++;
        }
        String row = String.join(", ", computed.getFields().subList(0, Math.min(3, computed.getFieldCount())));
        return new Finding(
                edition.name() + "/" + part,
                recorded.getStartingLineNumber(),
                column < header.size() ? header.get(column) : "",
                column < recorded.getFieldCount() ? recorded.getField(column) : "",
                "recomputed from the inputs it is "
                        + (column < computed.getFieldCount() ? computed.getField(column) : "not there")
                        + " (row of " + row + ").",
                remedy);
    }
}
