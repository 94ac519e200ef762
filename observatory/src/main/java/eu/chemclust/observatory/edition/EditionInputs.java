package eu.chemclust.observatory.edition;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.Benchmark;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.peers.PeerRules;
import eu.chemclust.observatory.peers.Peers;
import eu.chemclust.observatory.peers.Structure;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.DataPackage;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.observatory.warehouse.ObservationStore;
import eu.chemclust.observatory.warehouse.VintageSelection;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What an edition is computed from, read from a folder of data packages: that of the program when an edition is made,
/// the edition's own afterwards.
///
/// @param inputs framework, method, regions and members
/// @param store  the observations
record EditionInputs(DataFolder folder, BenchmarkInputs inputs, ObservationStore store) {

    /// Reads them from an edition's own inputs, which hold one framework.
    ///
    /// @param replications number of replications; 0 for what the method says
    /// @param among        the vintages that count
    static EditionInputs read(DataFolder folder, int replications, VintageSelection among) {
        BenchmarkInputs inputs = BenchmarkInputs.read(folder);
        if (replications > 0) {
            inputs = inputs.withMethod(
                    inputs.method().withRobustness(inputs.method().robustness().withReplications(replications)));
        }
        return new EditionInputs(folder, inputs, ObservationStore.reading(folder, among, expected(folder, inputs)));
    }

    /// What the benchmark and the peers will ask for; editions of the first form have no rules for peers.
    private static List<SeriesKey> expected(DataFolder folder, BenchmarkInputs inputs) {
        List<SeriesKey> series = new ArrayList<>(inputs.series());
        if (!folder.files("peer-variables").isEmpty()) {
            series.addAll(PeerRules.read(folder).series());
        }
        return series;
    }

    static EditionInputs read(Edition edition) {
        return read(
                edition.inputs(),
                edition.description().replications(),
                edition.description().among());
    }

    BenchmarkResult compute(int threads, Progress progress) {
        return new Benchmark(inputs, store, threads).run(progress);
    }

    /// Computes the benchmark once on each of these numbers of threads.
    void compute(List<Integer> threads, Progress progress, Consumer<BenchmarkResult> each) {
        new Benchmark(inputs, store, 1).run(threads, progress, each);
    }

    /// How peers are found among the regions.
    Peers peers() {
        return new Peers(Structure.of(
                PeerRules.read(folder),
                inputs.geography(),
                store,
                inputs.method().headlineYear()));
    }

    /// Copies the files that a computation opens into a folder of data packages, byte for byte, each package with a
    /// description of these files alone.
    static void copy(DataFolder from, EditionPlan plan, Path to, Progress progress) throws IOException {
        BenchmarkInputs inputs = plan.inputs(from);
        ObservationStore store = ObservationStore.reading(from, plan.among(), expected(from, inputs));
        new Benchmark(inputs, store, 1).nominal(progress);
        new EditionInputs(from, inputs, store).peers();
        List<PackageFile> opened = from.opened();
        List<Finding> findings = from.verify(opened);
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        Map<String, List<PackageFile>> byPackage = new TreeMap<>(opened.stream()
                .collect(Collectors.groupingBy(file -> file.dataPackage().name())));
        for (Map.Entry<String, List<PackageFile>> entry : byPackage.entrySet()) {
            Path folder = Files.createDirectories(to.resolve(entry.getKey()));
            for (PackageFile file : entry.getValue()) {
                Path copy = folder.resolve(file.resource().path());
                if (Files.notExists(copy)) { // one file can hold several resources
                    Files.copy(from.path(file), copy);
                }
            }
            Files.write(
                    folder.resolve("datapackage.json"),
                    description(from.description(entry.getKey()), entry.getValue()));
        }
    }

    /// The description of a package with some of its files.
    private static byte[] description(Path file, List<PackageFile> kept) throws IOException {
        List<String> names = kept.stream()
                .map(PackageFile::resource)
                .map(DataPackage.Resource::name)
                .toList();
        ObjectNode tree = (ObjectNode) EditionJson.JSON.readTree(Files.readAllBytes(file));
        ArrayNode resources = EditionJson.JSON.createArrayNode();
        for (JsonNode resource : tree.path("resources")) {
            if (names.contains(resource.path("name").asString())) {
                resources.add(resource);
            }
        }
        tree.set("resources", resources);
        return (EditionJson.JSON.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
