package eu.chemclust.app.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.chemclust.exchange.matching.UnmetRequests;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/// The file in which requests that no facility met are kept. Any number of processes may keep requests at once: each
/// waits for a lock beside the file, writes the whole file beside it and moves it, so that readers see the old file or
/// the new one.
public final class DemandFile {
    /// Threads of one process share a lock on a file; they wait for each other here.
    private static final Object ONE = new Object();

    private final Path file;

    /// A file that need not be there yet.
    public DemandFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// What is kept.
    ///
    /// @param requests whole requests
    /// @param cut      the last line where it is no whole row, as when a disk was full; empty if all is whole
    public record Kept(UnmetRequests requests, String cut) {}

    /// Reads what is kept; nothing where there is no file.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings in the lines before the last
    public Kept read() throws IOException {
        return Files.isRegularFile(file) ? read(Files.readAllBytes(file)) : new Kept(new UnmetRequests(List.of()), "");
    }

    /// A last line without its end is whole if it has all fields, the last of them not begun with a quotation mark.
    private Kept read(byte[] bytes) {
        int end = bytes.length;
        String cut = "";
        if (end > 0 && bytes[end - 1] != '\n') {
            int begin = end;
            while (begin > 0 && bytes[begin - 1] != '\n') {
                begin--;
            }
            String last = new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
            boolean isHeader = begin == 0;
            if (!isHeader && (last.indexOf('"') >= 0 || last.split(",", -1).length != UnmetRequests.COLUMNS.size())) {
                cut = last;
                end = begin;
            }
        }
        return new Kept(UnmetRequests.read(file.toString(), new ByteArrayInputStream(Arrays.copyOf(bytes, end))), cut);
    }

    /// Adds a request.
    ///
    /// @return what was kept before
    /// @throws eu.chemclust.tables.BadInputException if the file is no file of requests; it stays as it is
    public Kept keep(UnmetRequests.Unmet unmet) throws IOException {
        Files.createDirectories(file.getParent());
        synchronized (ONE) {
            try (FileChannel channel =
                    FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                FileLock lock = channel.lock();
                try {
                    checkHeader();
                    Kept before = read();
                    write(before.requests(), unmet);
                    return before;
                } finally {
                    lock.release();
                }
            }
        }
    }

    /// The file is written anew: one with other columns would lose them.
    private void checkHeader() throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            Files.deleteIfExists(file);
            return;
        }
        String header;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            header = String.valueOf(reader.readLine()).replace("\ufeff", "").replace("\"", "");
        } catch (CharacterCodingException e) {
            header = "";
        }
        String due = String.join(",", UnmetRequests.COLUMNS);
        if (!header.equals(due)) {
            throw new BadInputException(Finding.ofFile(
                    file.toString(),
                    "the file is no file of kept requests: its first line is not " + due + ".",
                    "Name another file; this one was not touched."));
        }
    }

    private void write(UnmetRequests before, UnmetRequests.Unmet unmet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            csv.writeRecord(UnmetRequests.COLUMNS);
            for (UnmetRequests.Unmet each : before.requests()) {
                csv.writeRecord(List.of(each.process(), each.trl(), each.region()));
            }
            csv.writeRecord(List.of(unmet.process(), unmet.trl(), unmet.region()));
        }
        Path written = beside(".part");
        try (FileChannel out = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray());
            while (all.hasRemaining()) {
                out.write(all);
            }
            out.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path beside(String ending) {
        return file.resolveSibling("." + file.getFileName() + ending);
    }
}
