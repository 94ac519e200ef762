package eu.chemclust.benchmarks;

import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.DataPackage;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.source.Source;
import eu.chemclust.observatory.source.TableSources;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Reading Eurostat's bulk TSV, 195,000 rows of eight years, beside reading its lines as text and doing nothing
/// with them. The table is made up with the shape and flags of the structural business statistics by region.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx512m")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class EurostatTsvBenchmark {
    private static final int ROWS = 195_000;
    private static final String[] FLAGS = {"", "", "", "", "", "", "", "", "", " b", " d", " p"};

    private byte[] packed = {};
    private NutsCodes codes = new NutsCodes();
    private PackageFile file = describe();
    private Source source = Objects.requireNonNull(TableSources.all().get("eurostat-tsv"));

    @Setup
    public void write() throws IOException {
        codes = ReferenceFiles.codes(DataFolder.open(Path.of(System.getProperty("chemclust.data", "data"))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(table().getBytes(StandardCharsets.UTF_8));
        }
        packed = bytes.toByteArray();
    }

    private String table() {
        Random random = new Random(20_261_122);
        List<String> regions = codes.list(eu.chemclust.observatory.region.NutsVersion.V2013).stream()
                .filter(code -> code.length() <= 4)
                .toList();
        StringBuilder text = new StringBuilder("nace_r2,indic_sb,geo\\time");
        for (int year = 2015; year >= 2008; year--) {
            text.append('\t').append(year).append(' ');
        }
        for (int row = 0; row < ROWS; row++) {
            text.append("\nC").append(row / 2_000).append(",V16110,").append(regions.get(row % regions.size()));
            for (int year = 0; year < 8; year++) {
                int dice = random.nextInt(100);
                text.append('\t')
                        .append(
                                dice < 22
                                        ? ": "
                                        : dice < 30 ? ": c" : random.nextInt(100_000) + FLAGS[dice % 12] + " ");
            }
        }
        return text.append('\n').toString();
    }

    private static PackageFile describe() {
        @Nullable List<String> none = null;
        DataPackage.Resource resource = new DataPackage.Resource(
                "table",
                "table.tsv",
                "",
                "utf-8",
                0,
                "sha256:" + "0".repeat(64),
                "eurostat-tsv",
                "sbs",
                "2013",
                "",
                1,
                "",
                "",
                "",
                none,
                none,
                null,
                null);
        return new PackageFile(
                new DataPackage("b", "", "", List.of(), "", List.of(), List.of(), List.of(resource)), resource);
    }

    private InputStream open() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16);
    }

    @Benchmark
    public long linesOnly() throws IOException {
        long lines = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            while (reader.readLine() != null) {
                lines++;
            }
        }
        return lines;
    }

    @Benchmark
    public long observations() throws IOException {
        long[] count = {0};
        try (InputStream in = open()) {
            source.read(file, in, codes, observation -> count[0]++);
        }
        return count[0];
    }
}
