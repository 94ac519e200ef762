package eu.chemclust.app.diagnosis;

import eu.chemclust.app.answer.ActionAnswer;
import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.ComparisonAnswer;
import eu.chemclust.app.answer.NeedsAnswer;
import eu.chemclust.app.answer.PeersAnswer;
import eu.chemclust.app.answer.RegionAnswer;
import eu.chemclust.app.answer.ResilienceAnswer;
import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkModel;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.compare.Comparison;
import eu.chemclust.observatory.compare.Comparisons;
import eu.chemclust.observatory.effect.Effects;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.needs.Needs;
import eu.chemclust.observatory.needs.NeedsReport;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.peers.PeerRules;
import eu.chemclust.observatory.peers.Peers;
import eu.chemclust.observatory.peers.Structure;
import eu.chemclust.observatory.whatif.WhatIf;
import eu.chemclust.observatory.whatif.WhatIfAnswer;
import eu.chemclust.observatory.whatif.WhatIfs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers the questions of the diagnosis: the one place where command line and web get them from. The benchmark and
/// the structure of the regions are made when a question first needs them, and kept.
public final class Diagnosis {
    /// The pool of a synthetic control: regions of like structure, as its authors advise.
    private static final int DONORS = 40;

    private final Supplier<BenchmarkResult> results;
    private final Holdings holdings;
    private final Progress progress;
    private final Industries industries;
    private @Nullable BenchmarkModel model;
    private @Nullable Peers peers;
    private Peers.@Nullable LikenessMap likeness;

    /// What questions are asked of.
    ///
    /// @param results  the benchmark, computed when first asked for
    /// @param holdings the data under it
    public Diagnosis(Supplier<BenchmarkResult> results, Holdings holdings, Progress progress) {
        this.results = results;
        this.holdings = holdings;
        this.progress = progress;
        this.industries = new Industries(holdings, progress);
    }

    public BenchmarkResult result() {
        return results.get();
    }

    /// The benchmark in the engine's words.
    public synchronized BenchmarkModel model() {
        if (model == null) {
            model = BenchmarkModel.of(result(), Runtime.getRuntime().availableProcessors());
        }
        return model;
    }

    /// How peers are found.
    public synchronized Peers peers() {
        if (peers == null) {
            progress.report("Comparing structures", 0, 0);
            peers = holdings.ask(held -> new Peers(Structure.of(
                    PeerRules.read(held.folder()),
                    held.inputs().geography(),
                    held.known(),
                    held.inputs().method().headlineYear())));
        }
        return peers;
    }

    /// Where all regions stand by their likeness.
    public synchronized Peers.LikenessMap likeness() {
        if (likeness == null) {
            likeness = peers().map(result().regions().keySet().stream().toList());
        }
        return likeness;
    }

    /// The industries of the regions.
    public Industries industries() {
        return industries;
    }

    /// Which regions are like a region, and in what.
    public Answer peers(Messages messages, PeerGroup group) {
        return PeersAnswer.of(messages, peers(), group);
    }

    /// Where a region lags behind its peers, and what closing the gap would bring.
    public Answer needs(Messages messages, PeerGroup group, int year) {
        return NeedsAnswer.of(messages, result(), report(group, year));
    }

    /// The needs of a region, computed.
    public NeedsReport report(PeerGroup group, int year) {
        return new Needs(result(), model()).of(group, year, progress);
    }

    /// The needs of many regions, by region, in one go: for about the price of one. Regions that the index does not
    /// cover are left out. Takes half of the processors, so that readers are answered meanwhile.
    Map<String, NeedsReport> reports(List<PeerGroup> groups, int year) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new Needs(result(), BenchmarkModel.of(result(), threads)).of(groups, year, progress);
    }

    /// A region at a glance. Where too little is known of it to find its peers, the answer says so and goes on.
    ///
    /// @param finder finds the region's peers
    public Answer region(
            Messages messages, String region, int year, Industries.Shock shock, Function<Peers, PeerGroup> finder) {
        List<String> notes = new ArrayList<>();
        Optional<PeerGroup> group = Optional.empty();
        Optional<NeedsReport> needs = Optional.empty();
        try {
            group = Optional.of(finder.apply(peers()));
            needs = Optional.of(report(group.get(), year));
        } catch (ObservatoryException unknown) {
            notes.add(String.valueOf(unknown.getMessage()));
        }
        List<String> alike = group.map(PeerGroup::codes).orElse(List.of());
        return RegionAnswer.of(
                messages,
                result(),
                new RegionAnswer.Parts(
                        region,
                        year,
                        model().scope(region),
                        group,
                        needs,
                        industries.bases(shock.basket()).of(region),
                        industries.resilience(region, alike, shock),
                        notes));
    }

    /// How an industry came through a shock.
    public Answer resilience(Messages messages, PeerGroup group, Industries.Shock shock) {
        return ResilienceAnswer.of(
                messages,
                peers().structure().geography(),
                industries.resilience(group.region(), group.codes(), shock),
                industries.context(shock.basket()));
    }

    /// Whether a region gained on a node since a year.
    public Answer effect(Messages messages, PeerGroup group, String node, int since) {
        BenchmarkResult result = result();
        List<String> donors = peers().nearest(group.region(), new PeerGroup.Origin.Nearest(DONORS, true))
                .codes();
        progress.report("Fitting a synthetic control and its placebos", 0, 0);
        return ActionAnswer.of(
                messages,
                result,
                new Effects((of, year) -> result.score(of, node, year)).of(group, node, donors, result.years(), since));
    }

    /// A group of regions to compare with.
    public enum Beside {
        /// The first region's peers.
        PEERS,
        /// The regions of its country.
        COUNTRY,
        /// All regions.
        EUROPE
    }

    /// Regions side by side.
    ///
    /// @param beside groups beside them; none for what fits their number
    /// @param nodes  codes of nodes; none for all
    /// @param finder finds the peers of the first region
    public Answer compare(
            Messages messages, List<String> regions, List<Beside> beside, Rows nodes, Supplier<PeerGroup> finder) {
        BenchmarkResult result = result();
        Comparisons comparisons = new Comparisons(result);
        List<Beside> usual = regions.size() == 1 ? List.of(Beside.COUNTRY, Beside.EUROPE) : List.of(Beside.EUROPE);
        List<Comparison.Group> groups = new ArrayList<>();
        for (Beside group : beside.isEmpty() ? usual : beside) {
            groups.add(
                    switch (group) {
                        case PEERS -> new Comparison.Group("peers", finder.get().codes());
                        case COUNTRY ->
                            comparisons.country(
                                    result.geography().get(regions.getFirst()).country());
                        case EUROPE -> comparisons.europe();
                    });
        }
        List<String> every = result.nodes().stream().map(FrameworkNode::code).toList();
        List<String> rows = nodes.nodes().isEmpty() ? every : nodes.nodes();
        return ComparisonAnswer.of(
                messages, result, comparisons.of(regions, groups, rows, nodes.year(), nodes.scope()));
    }

    /// What a comparison shows.
    ///
    /// @param nodes codes of nodes; none for all
    /// @param year  year
    /// @param scope among which regions places are counted
    public record Rows(List<String> nodes, int year, RankingScope scope) {
        public Rows {
            nodes = List.copyOf(nodes);
        }
    }

    /// What the index would say if something were otherwise.
    ///
    /// @param replicate whether every new rank gets its interval
    public WhatIfAnswer whatIf(WhatIf whatIf, RankingScope scope, boolean replicate) {
        WhatIfs whatIfs = new WhatIfs(result(), model());
        progress.report("Computing the what-if", 0, 0);
        return replicate ? whatIfs.replicated(whatIf, scope, progress) : whatIfs.point(whatIf, scope);
    }
}
