package eu.chemclust.observatory.benchmark;

import eu.chemclust.engine.FailedReplications;
import eu.chemclust.engine.RunCounts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// The counts of a run as bytes: successes, failures with their reasons, then the numbers, each list after its length.
/// Compressed, since most counts are zero.
final class RunFile {
    private RunFile() {}

    static byte[] write(RunCounts counts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(counts.successes());
            out.writeInt(counts.failures().size());
            for (FailedReplications failed : counts.failures()) {
                out.writeUTF(failed.reason());
                out.writeInt(failed.count());
                out.writeInt(failed.first());
            }
            out.writeInt(counts.numbers().size());
            for (int[] numbers : counts.numbers()) {
                out.writeInt(numbers.length);
                for (int number : numbers) {
                    out.writeInt(number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory takes every byte
        }
        return bytes.toByteArray();
    }

    /// The counts that were written, of bytes whose checksum is right; empty if they are those of another form.
    static Optional<RunCounts> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int successes = in.readInt();
            List<FailedReplications> failures = new ArrayList<>();
            for (int k = in.readInt(); k > 0; k--) {
                failures.add(new FailedReplications(in.readUTF(), in.readInt(), in.readInt()));
            }
            List<int[]> all = new ArrayList<>();
            for (int k = in.readInt(); k > 0; k--) {
                int[] numbers = new int[Math.max(0, in.readInt())];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = in.readInt();
                }
                all.add(numbers);
            }
            return in.read() < 0 ? Optional.of(new RunCounts(successes, failures, all)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
