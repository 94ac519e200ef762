package eu.chemclust.observatory.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// What every source owes its user, whatever it reads. A source passes all of it or is none.
final class SourceCompliance {
    private static final long SEED = 20_261_122;

    private final Sample sample;
    private final NutsCodes codes;

    /// A good file of one kind.
    ///
    /// @param source  the reader
    /// @param file    the package's description of it
    /// @param content the file, or the table in it
    /// @param packing makes the file of it
    /// @param flags   flags that its observations carry
    /// @param streams true if the reader hands observations on before it has read the whole file
    record Sample(
            Source source,
            PackageFile file,
            String content,
            Function<String, byte[]> packing,
            List<String> flags,
            boolean streams) {
        Sample(Source source, PackageFile file, String content, List<String> flags, boolean streams) {
            this(source, file, content, text -> text.getBytes(StandardCharsets.UTF_8), flags, streams);
        }

        private byte[] bytes() {
            return packing.apply(content);
        }

        @Override
        public String toString() {
            return source.reader();
        }
    }

    private SourceCompliance(Sample sample, NutsCodes codes) {
        this.sample = sample;
        this.codes = codes;
    }

    static void check(Sample sample, NutsCodes codes) {
        SourceCompliance kit = new SourceCompliance(sample, codes);
        kit.givesObservationsWithProvenance();
        kit.keepsFlags();
        kit.isDeterministic();
        kit.handsOnWhileItReads();
        kit.makesFindingsOfCutFiles();
        kit.makesFindingsOfGarbledFiles();
        kit.makesFindingsOfReencodedFiles();
        kit.makesFindingsOfBrokenStreams();
    }

    private List<Observation> read(InputStream in) throws IOException {
        List<Observation> found = new ArrayList<>();
        sample.source().read(sample.file(), in, codes, found::add);
        return found;
    }

    private List<Observation> good() {
        try {
            return read(new ByteArrayInputStream(sample.bytes()));
        } catch (IOException e) {
            return fail(e);
        }
    }

    private void givesObservationsWithProvenance() {
        List<Observation> observations = good();
        assertThat(observations).as("observations of %s", sample).isNotEmpty();
        Vintage vintage = DataFolder.vintage(sample.file());
        assertThat(vintage.licence()).isNotBlank();
        assertThat(vintage.attribution()).isNotBlank();
        assertThat(vintage.retrieved()).isNotBlank();
        assertThat(vintage.sha256()).hasSize(64);
        assertThat(observations).allSatisfy(observation -> {
            assertThat(observation.vintage()).isEqualTo(vintage.id());
            assertThat(observation.series().source()).isEqualTo(vintage.source());
            assertThat(observation.value().isPresent() || !observation.flag().isEmpty())
                    .isTrue();
        });
    }

    private void keepsFlags() {
        List<String> found = good().stream().map(Observation::flag).distinct().toList();
        assertThat(found).as("flags of %s", sample).containsAll(sample.flags());
    }

    private void isDeterministic() {
        assertThat(good()).as("second reading by %s", sample).isEqualTo(good());
    }

    /// Repeats the last row of a table: the first observation must come long before the last byte.
    private void handsOnWhileItReads() {
        if (!sample.streams()) {
            return;
        }
        String text = sample.content();
        String row = text.substring(text.stripTrailing().lastIndexOf('\n') + 1).stripTrailing() + "\n";
        byte[] rows = row.repeat(20_000).getBytes(StandardCharsets.UTF_8);
        CountingStream counting = new CountingStream(new SequenceInputStream(
                new ByteArrayInputStream((text.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8)),
                new ByteArrayInputStream(rows)));
        long[] first = {-1};
        try {
            sample.source().read(sample.file(), counting, codes, observation -> {
                first[0] = first[0] < 0 ? counting.count : first[0];
            });
        } catch (BadInputException | IOException e) {
            fail("a long file is as good as a short one for " + sample, e);
        }
        assertThat(first[0])
                .as("bytes read by %s before the first observation", sample)
                .isBetween(1L, 400_000L);
        assertThat(counting.count).isGreaterThan(first[0]);
    }

    private void makesFindingsOfCutFiles() {
        int length = sample.bytes().length;
        for (int i = 0; i < 200; i++) {
            findingsOnly(Arrays.copyOf(sample.bytes(), (int) ((long) length * i / 200)), "cut at " + i + "/200");
        }
    }

    private void makesFindingsOfGarbledFiles() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            byte[] garbled = sample.bytes();
            int changes = 1 + random.nextInt(5);
            for (int j = 0; j < changes; j++) {
                garbled[random.nextInt(garbled.length)] = (byte) random.nextInt(256);
            }
            findingsOnly(garbled, "seed " + SEED + ", garbled file " + i);
        }
        for (int i = 0; i < 20; i++) {
            List<String> lines = new ArrayList<>(sample.content().lines().toList());
            Collections.shuffle(lines, random);
            findingsOnly(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "shuffled file " + i);
        }
        byte[] noise = new byte[10_000];
        random.nextBytes(noise);
        findingsOnly(noise, "noise");
        findingsOnly("a".repeat(5_000_000).getBytes(StandardCharsets.UTF_8), "one long line");
        findingsOnly("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "deep nesting");
    }

    private void makesFindingsOfReencodedFiles() {
        String text = sample.content();
        for (Charset charset :
                List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
            findingsOnly(text.getBytes(charset), charset.name());
        }
        findingsOnly(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), "byte order mark");
        findingsOnly(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), "line ends of Windows");
    }

    private void makesFindingsOfBrokenStreams() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(sample.bytes(), 0, sample.bytes().length / 2), new BrokenStream());
        try {
            read(broken);
            fail("a broken stream is a finding for " + sample);
        } catch (BadInputException e) {
            complete(e, "broken stream");
        } catch (IOException e) {
            assertThat(e).hasMessage("Unexpected end of ZLIB input stream");
        }
    }

    private void findingsOnly(byte[] content, String what) {
        try {
            read(new ByteArrayInputStream(content));
        } catch (BadInputException e) {
            complete(e, what);
        } catch (IOException | RuntimeException e) {
            fail(sample + " must make findings of a bad file (" + what + ")", e);
        }
    }

    private void complete(BadInputException e, String what) {
        assertThat(e.findings()).as("%s, %s", sample, what).hasSizeBetween(1, 60);
        for (Finding finding : e.findings()) {
            assertThat(finding.file()).isEqualTo(sample.file().name());
            assertThat(finding.rule()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        }
    }

    /// Ends as a packed file does that was cut.
    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Unexpected end of ZLIB input stream");
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
        }
    }

    /// Counts what is read.
    private static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
