package eu.chemclust.app.api;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.observation.Vintage;
import java.util.List;

/// A node of the framework with its children.
///
/// @param weight          weight relative to its siblings
/// @param effectiveWeight weight in the index
public record ApiFramework(
        String code, String name, double weight, double effectiveWeight, List<ApiFramework> children) {
    public ApiFramework {
        children = List.copyOf(children);
    }

    /// A data set under the benchmark.
    public record Source(
            String id,
            String source,
            String title,
            String published,
            String retrieved,
            String licence,
            String attribution,
            String address,
            String sha256,
            List<String> caveats) {
        public Source {
            caveats = List.copyOf(caveats);
        }
    }

    /// The tree from the index down.
    public static ApiFramework of(BenchmarkResult result, String language) {
        return of(result, result.framework().root(), language);
    }

    private static ApiFramework of(BenchmarkResult result, FrameworkNode node, String language) {
        List<ApiFramework> children = switch (node) {
            case FrameworkNode.Group group ->
                group.children().stream()
                        .map(child -> of(result, child, language))
                        .toList();
            case FrameworkNode.Indicator indicator -> List.of();
        };
        return new ApiFramework(
                node.code(),
                node.name(language),
                node.weight(),
                result.index().weighted().effectiveWeight(node.code()),
                children);
    }

    /// All data sets by identifier.
    public static List<Source> sources(BenchmarkResult result) {
        return result.vintages().stream().map(ApiFramework::source).toList();
    }

    private static Source source(Vintage vintage) {
        return new Source(
                vintage.id(),
                vintage.source(),
                vintage.title(),
                vintage.published(),
                vintage.retrieved(),
                vintage.licence(),
                vintage.attribution(),
                vintage.address(),
                vintage.sha256(),
                vintage.caveats());
    }
}
