package eu.chemclust.app.view;

import eu.chemclust.engine.analysis.Correlation;
import eu.chemclust.figures.MapClasses;
import eu.chemclust.figures.Palette;
import eu.chemclust.figures.ScatterFigure;
import eu.chemclust.figures.ScatterWords;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.peers.Peers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Makes scatters: two measures of the regions against each other, or the regions by their likeness.
final class ScatterFigures {
    private static final int CLASSES = 5;
    private static final int NAMED = 12;
    private static final int LEAST = 8;
    private static final double HARDLY = 0.2;
    private static final String ACCENT = "#c44601";
    private static final String OTHER = "#8b93a0";

    private final FigureContext context;
    private final FigureChoice choice;
    private final ExploreChoice explore;
    private final Measures measures;

    ScatterFigures(BenchmarkResult result, FigureChoice choice, ExploreChoice explore) {
        this.choice = choice;
        this.explore = explore;
        context = FigureContext.of(result, choice);
        measures = new Measures(result, context.messages());
    }

    /// A region with its place.
    record Placed(RegionStatus status, double x, double y) {
        String code() {
            return status.region().code().code();
        }
    }

    /// The regions that have both values, in code order.
    List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        for (RegionStatus status : shown()) {
            OptionalDouble x = value(explore.across(), status);
            OptionalDouble y = value(explore.up(), status);
            if (x.isPresent() && y.isPresent()) {
                placed.add(new Placed(status, x.getAsDouble(), y.getAsDouble()));
            }
        }
        return placed;
    }

    /// The regions of the scope.
    List<RegionStatus> shown() {
        return context.result().regions().values().stream()
                .filter(status -> explore.scope() == RankingScope.ALL || status.isChemical())
                .toList();
    }

    OptionalDouble value(String measure, RegionStatus status) {
        return measures.value(measure, status.region().code().code(), explore.year());
    }

    /// What the picture shows, in a sentence.
    String finding(List<Placed> placed) {
        Messages messages = context.messages();
        String across = measures.shortName(explore.across());
        String up = measures.shortName(explore.up());
        String number = messages.numbers().whole(placed.size());
        if (placed.size() < LEAST) {
            return messages.text("explore.sentence.few", number, across, up);
        }
        double rho = correlation(placed);
        String key = Math.abs(rho) < HARDLY || Double.isNaN(rho) ? "none" : rho > 0 ? "positive" : "negative";
        return messages.text(
                "explore.sentence." + key,
                number,
                across,
                up,
                messages.numbers().plain(Double.isNaN(rho) ? 0 : Math.round(rho * 100) / 100.0),
                Integer.toString(explore.year()));
    }

    private static double correlation(List<Placed> placed) {
        return Correlation.of(
                        Correlation.Kind.SPEARMAN,
                        placed.stream().mapToDouble(Placed::x).toArray(),
                        placed.stream().mapToDouble(Placed::y).toArray())
                .value();
    }

    /// The scatter of values, or nothing where no region has both.
    Optional<ScatterFigure> values() {
        List<Placed> placed = placed();
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        Messages messages = context.messages();
        String subtitle = messages.text(
                "explore.sentence.subtitle",
                messages.text("scope." + explore.scope().name() + ".option"),
                Integer.toString(explore.year()),
                messages.numbers().whole(shown().size() - placed.size()));
        return Optional.of(figure(
                finding(placed),
                subtitle,
                words(measures.label(explore.across()), measures.label(explore.up()), messages.text("explore.median")),
                placed));
    }

    /// The regions by their likeness.
    Optional<ScatterFigure> likeness(Peers.LikenessMap map) {
        Messages messages = context.messages();
        List<Placed> placed = new ArrayList<>();
        for (RegionStatus status : shown()) {
            Peers.Point point = map.points().get(status.region().code().code());
            if (point != null) {
                placed.add(new Placed(status, point.x(), point.y()));
            }
        }
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(figure(
                messages.text("explore.sentence.likeness", messages.numbers().percent(map.share())),
                messages.text(
                        "explore.sentence.likeness.subtitle",
                        messages.numbers().whole(placed.size()),
                        messages.numbers().whole(shown().size() - placed.size())),
                words(messages.text("explore.likeness.first"), messages.text("explore.likeness.second"), ""),
                placed));
    }

    private ScatterWords words(String across, String up, String median) {
        Messages messages = context.messages();
        return new ScatterWords(
                across,
                up,
                explore.size().isEmpty() ? "" : messages.text("explore.size.is", measures.label(explore.size())),
                median,
                new ScatterWords.Columns(
                        messages.text("column.code"), messages.text("column.region"), messages.text("explore.colour")));
    }

    private ScatterFigure figure(String title, String subtitle, ScatterWords words, List<Placed> placed) {
        Colouring colouring = colouring(placed);
        Map<String, Double> sizes = sizes(placed);
        List<String> named = named(placed);
        List<ScatterFigure.Point> points = placed.stream()
                .map(one -> new ScatterFigure.Point(
                        one.code(),
                        one.status().region().name(),
                        one.x(),
                        one.y(),
                        sizes.getOrDefault(one.code(), 0.0),
                        colouring.groups().getOrDefault(one.code(), 0),
                        named.contains(one.code()),
                        choice.links().of(one.code())))
                .toList();
        return new ScatterFigure(
                context.texts(
                        title, subtitle, context.messages().text("explore.description", words.across(), words.up())),
                words,
                colouring.kinds(),
                points,
                context.format());
    }

    /// Colours and the group of each region.
    record Colouring(List<ScatterFigure.Group> kinds, Map<String, Integer> groups) {}

    Colouring colouring(List<Placed> placed) {
        Map<String, Integer> groups = new TreeMap<>();
        List<ScatterFigure.Group> kinds = new ArrayList<>();
        if (explore.colour().isEmpty()) {
            kinds.add(kind("OTHER", OTHER, ScatterFigure.Shape.RING));
            kinds.add(kind("CHEMICAL", Palette.CATEGORICAL.colours(1).getFirst(), ScatterFigure.Shape.CIRCLE));
            kinds.add(kind("MEMBER", "#3c7d4f", ScatterFigure.Shape.DIAMOND));
            placed.forEach(one -> groups.put(
                    one.code(), one.status().isMember() ? 2 : one.status().isChemical() ? 1 : 0));
        } else {
            classes(placed, kinds, groups);
        }
        if (!explore.region().isEmpty()) {
            context.result()
                    .find(explore.region())
                    .ifPresent(status -> kinds.add(
                            new ScatterFigure.Group(status.region().name(), ACCENT, ScatterFigure.Shape.DIAMOND)));
            groups.computeIfPresent(explore.region(), (code, group) -> kinds.size() - 1);
        }
        return new Colouring(kinds, groups);
    }

    private ScatterFigure.Group kind(String key, String colour, ScatterFigure.Shape shape) {
        return new ScatterFigure.Group(context.messages().text("explore.group." + key), colour, shape);
    }

    /// Classes of about equally many regions; a region without a value is an empty ring.
    private void classes(List<Placed> placed, List<ScatterFigure.Group> kinds, Map<String, Integer> groups) {
        Messages messages = context.messages();
        kinds.add(new ScatterFigure.Group(messages.text("explore.group.NONE"), OTHER, ScatterFigure.Shape.RING));
        List<Double> values = placed.stream()
                .map(one -> value(explore.colour(), one.status()))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        if (values.isEmpty()) {
            return;
        }
        MapClasses classes = MapClasses.quantiles(values, CLASSES, Palette.SEQUENTIAL);
        List<String> colours = Palette.SEQUENTIAL.colours(classes.size());
        for (int k = 0; k < classes.size(); k++) {
            String from = k == 0
                    ? ""
                    : messages.numbers().significant(classes.breaks().get(k - 1));
            String to = k == classes.size() - 1
                    ? ""
                    : messages.numbers().significant(classes.breaks().get(k));
            String name = k == 0 ? "< " + to : k == classes.size() - 1 ? "\u2265 " + from : from + "\u2013" + to;
            kinds.add(new ScatterFigure.Group(
                    classes.size() == 1 ? measures.name(explore.colour()) : name,
                    colours.get(k),
                    ScatterFigure.Shape.CIRCLE));
        }
        for (Placed one : placed) {
            value(explore.colour(), one.status())
                    .ifPresent(value -> groups.put(one.code(), 1 + classes.classOf(value)));
        }
    }

    private Map<String, Double> sizes(List<Placed> placed) {
        Map<String, Double> sizes = new TreeMap<>();
        if (explore.size().isEmpty()) {
            return sizes;
        }
        placed.forEach(one ->
                value(explore.size(), one.status()).ifPresent(value -> sizes.put(one.code(), Math.max(0, value))));
        double largest =
                sizes.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        sizes.replaceAll((code, value) -> largest > 0 ? value / largest : 0);
        return sizes;
    }

    /// The regions farthest from the middle, which a reader asks about first, after the one pointed out.
    List<String> named(List<Placed> placed) {
        if (placed.isEmpty()) {
            return List.of();
        }
        double[] x = placed.stream().mapToDouble(Placed::x).toArray();
        double[] y = placed.stream().mapToDouble(Placed::y).toArray();
        double middleX = median(x);
        double middleY = median(y);
        double wide = Math.max(1e-12, spread(x));
        double high = Math.max(1e-12, spread(y));
        List<String> named = new ArrayList<>();
        if (!explore.region().isEmpty()) {
            named.add(explore.region());
        }
        placed.stream()
                .sorted(Comparator.comparingDouble(
                                (Placed one) -> -Math.hypot((one.x() - middleX) / wide, (one.y() - middleY) / high))
                        .thenComparing(Placed::code))
                .limit(NAMED)
                .map(Placed::code)
                .forEach(named::add);
        return List.copyOf(named);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1] - sorted[0];
    }
}
