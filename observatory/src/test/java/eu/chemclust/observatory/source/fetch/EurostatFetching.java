package eu.chemclust.observatory.source.fetch;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.support.Bundled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// Fetches a table of Eurostat from a server on this machine, whose answers have the form that Eurostat documents.
abstract class EurostatFetching {
    private static final NutsCodes CODES = ReferenceFiles.codes(Bundled.data());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final String TABLE = """
            freq,nace_r2,indic_sb,geo\\TIME_PERIOD\t2021 \t2022\s
            A,C20,V16110,PL91\t8900 b\t9000\s
            A,C20,V16110,PL92\t: c\t6324\s
            A,C20,V16110,UKM7\t10 \t:\s
            """;
    static final byte[] PACKED = packed(TABLE);

    @TempDir
    Path folder;

    final RecordedServer server = new RecordedServer();
    final List<Duration> waits = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static EurostatQuery query(EurostatForm form) {
        TreeMap<String, List<String>> filters = new TreeMap<>();
        filters.put("geo", List.of("PL91", "PL92", "UKM7"));
        filters.put("nace_r2", List.of("C20"));
        return new EurostatQuery("sbs_r_nuts2021", filters, OptionalInt.of(2021), OptionalInt.empty(), form);
    }

    EurostatFetch.Result fetch(EurostatForm form) {
        Backoff backoff = new Backoff(4, Duration.ofSeconds(2), Duration.ofSeconds(60), waits::add);
        return new EurostatFetch(server.base(), CODES, backoff, Duration.ofMillis(300))
                .fetch(query(form), folder, Optional.empty(), TODAY, Progress.SILENT);
    }

    EurostatFetch.Result fetch() {
        return fetch(EurostatForm.TSV);
    }

    ObservatoryException refused() {
        return catchThrowableOfType(ObservatoryException.class, this::fetch);
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("estat-sbs_r_nuts2021"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
