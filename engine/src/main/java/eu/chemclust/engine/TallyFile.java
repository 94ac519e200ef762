package eu.chemclust.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// The counts of a run as bytes: successes, failures with their reasons, then per ranking group the counts of ranks and
/// per period those of pairs. Compressed, since most counts are zero.
final class TallyFile {
    private TallyFile() {}

    static byte[] write(RankTally tally) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(tally.successes());
            out.writeInt(tally.failures().size());
            for (FailedReplications failed : tally.failures()) {
                out.writeUTF(failed.reason());
                out.writeInt(failed.count());
                out.writeInt(failed.first());
            }
            for (int g = 0; g < tally.groups(); g++) {
                write(out, tally.counts(g));
                for (int b = 0; b < tally.blocks(); b++) {
                    write(out, tally.ahead(g, b));
                    write(out, tally.incomparable(g, b));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory takes every byte
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, int[][] table) throws IOException {
        out.writeInt(table.length);
        for (int[] row : table) {
            write(out, row);
        }
    }

    private static void write(DataOutputStream out, int[] row) throws IOException {
        out.writeInt(row.length);
        for (int count : row) {
            out.writeInt(count);
        }
    }

    /// The tally that was written; empty if the bytes are no tally of this layout.
    static Optional<RankTally> read(RankLayout layout, byte[] bytes) {
        RankTally tally = new RankTally(layout);
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            tally.restore(in.readInt());
            for (int k = in.readInt(); k > 0; k--) {
                tally.restore(new FailedReplications(in.readUTF(), in.readInt(), in.readInt()));
            }
            for (int g = 0; g < tally.groups(); g++) {
                read(in, tally.counts(g));
                for (int b = 0; b < tally.blocks(); b++) {
                    int n = tally.ahead(g, b).length;
                    read(in, in.readInt() == n ? tally.ahead(g, b) : refuse());
                    read(in, in.readInt() == 0 ? new int[0][] : tally.incomparableOf(g, b, n));
                }
            }
            return in.read() < 0 ? Optional.of(tally) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void read(DataInputStream in, int[][] table) throws IOException {
        for (int[] row : table) {
            read(in, row);
        }
    }

    private static void read(DataInputStream in, int[] row) throws IOException {
        if (in.readInt() != row.length) {
            refuse();
        }
        for (int k = 0; k < row.length; k++) {
            row[k] = in.readInt();
        }
    }

    private static int[][] refuse() throws IOException {
        throw new IOException("the counts are of another layout");
    }
}
