package eu.chemclust.app.view;

import eu.chemclust.figures.Figure;
import eu.chemclust.figures.ScatterFigure;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.peers.Peers;
import eu.chemclust.report.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The page on which a reader sets any two measures against each other. The picture is drawn by the server; a script
/// makes it move and links it with the map.
///
/// @param answer   what the picture shows, in a sentence
/// @param figure   the picture, or nothing where no region has both values
/// @param map      where the values of the vertical axis are high
/// @param script   what the script needs to know, by attribute
/// @param regions  names to choose from
/// @param download address of the figure without its ending
/// @param program  address of the figures for programs
public record ExplorePage(
        ExploreChoice choice,
        String answer,
        Optional<FigurePair> figure,
        Optional<FigurePair> map,
        Measures measures,
        Script script,
        List<Measures.Option> regions,
        List<Row> rows,
        List<Integer> years,
        String download,
        String program) {
    public ExplorePage {
        regions = List.copyOf(regions);
        rows = List.copyOf(rows);
        years = List.copyOf(years);
    }

    /// Whether the year changes what is shown: likeness is of structure, which the page takes from one year.
    public boolean isDated() {
        return choice.view() == ExploreChoice.View.VALUES
                || !choice.size().isEmpty()
                || !choice.colour().isEmpty();
    }

    /// A region in the table.
    public record Row(String name, @Nullable String link, String x, String y) {}

    /// What the script needs beside the figures themselves.
    ///
    /// @param across  label of the horizontal axis
    /// @param up      label of the vertical axis
    /// @param groups  names of the groups of colour, with a bar between them
    /// @param colours their colours
    /// @param shapes  their shapes
    /// @param named   codes of regions whose names stand beside their points
    /// @param members codes of each group, groups with a bar, codes with commas between them
    public record Script(
            String across, String up, String groups, String colours, String shapes, String members, String named) {}

    /// Makes the page.
    ///
    /// @param likeness   where the regions stand by their likeness, asked for where it is needed
    /// @param mapAddress address of the map, for narrow screens
    public static ExplorePage of(
            BenchmarkResult result,
            BenchmarkFigures figures,
            ExploreChoice choice,
            FigureChoice drawn,
            Supplier<Peers.LikenessMap> likeness,
            String mapAddress) {
        Messages messages = Messages.of(drawn.locale());
        ScatterFigures scatter = new ScatterFigures(result, drawn, choice);
        boolean alike = choice.view() == ExploreChoice.View.LIKENESS;
        Optional<ScatterFigure> wide = alike
                ? figures.likeness(drawn, choice, likeness.get())
                : figures.scatter(drawn, choice).map(ScatterFigure.class::cast);
        Optional<FigurePair> pair = wide.map(ignored -> FigurePair.of(
                drawn,
                format -> (alike ? figures.likeness(format, choice, likeness.get()) : figures.scatter(format, choice))
                        .orElseThrow()
                        .untitled()));
        List<ScatterFigures.Placed> placed = scatter.placed();
        Measures measures = new Measures(result, messages);
        Address figureAddress = choice.address(
                Address.of("/figures/" + (alike ? "likeness" : "scatter")).with("lang", messages.language()), result);
        return new ExplorePage(
                choice,
                wide.map(figure -> figure.texts().title()).orElseGet(() -> messages.text("explore.nothing")),
                pair,
                map(result, figures, choice, drawn, mapAddress),
                measures,
                script(scatter, measures, choice, placed),
                result.regions().values().stream()
                        .map(status -> new Measures.Option(
                                status.region().code().code(), status.region().name()))
                        .toList(),
                alike ? List.of() : rows(messages, drawn, placed),
                result.years(),
                figureAddress.text().substring("/figures/".length()),
                "/api/v1/data?measures=" + choice.across() + "," + choice.up() + "&format=csv");
    }

    private static Optional<FigurePair> map(
            BenchmarkResult result,
            BenchmarkFigures figures,
            ExploreChoice choice,
            FigureChoice drawn,
            String address) {
        if (choice.view() == ExploreChoice.View.LIKENESS) {
            return Optional.empty();
        }
        FrameworkNode node = result.nodes().stream()
                .filter(one -> choice.up().equals(Measure.value(one.code())))
                .findFirst()
                .orElse(result.framework().root());
        Optional<? extends Figure> map = node instanceof FrameworkNode.Indicator
                ? figures.indicatorMap(node.code(), drawn)
                : Optional.of(figures.map(drawn));
        return map.map(figure -> new FigurePair(figure.svg(), "", address, ""));
    }

    private static Script script(
            ScatterFigures scatter, Measures measures, ExploreChoice choice, List<ScatterFigures.Placed> placed) {
        ScatterFigures.Colouring colouring = scatter.colouring(placed);
        StringBuilder members = new StringBuilder();
        for (int group = 0; group < colouring.kinds().size(); group++) {
            int own = group;
            members.append(group == 0 ? "" : "|")
                    .append(colouring.groups().entrySet().stream()
                            .filter(entry -> entry.getValue() == own)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.joining(",")));
        }
        return new Script(
                measures.label(choice.across()),
                measures.label(choice.up()),
                joined(colouring, ScatterFigure.Group::name),
                joined(colouring, ScatterFigure.Group::colour),
                joined(colouring, group -> group.shape().name().toLowerCase(Locale.ROOT)),
                members.toString(),
                String.join(",", scatter.named(placed)));
    }

    private static String joined(ScatterFigures.Colouring colouring, Function<ScatterFigure.Group, String> part) {
        return colouring.kinds().stream().map(part).collect(Collectors.joining("|"));
    }

    private static List<Row> rows(Messages messages, FigureChoice drawn, List<ScatterFigures.Placed> placed) {
        return placed.stream()
                .map(one -> new Row(
                        one.status().region().name(),
                        drawn.links().of(one.code()),
                        messages.numbers().significant(one.x()),
                        messages.numbers().significant(one.y())))
                .toList();
    }
}
