package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One strip an indicator: all regions as ticks, peers as darker ticks, the region as a dot.
///
/// Every strip has its own scale from the lowest to the highest value, turned so that better is right.
///
/// @param texts words around the figure
/// @param words words inside it
/// @param groups strips under headings, at least one strip in all
/// @param format size and language
public record ProfileFigure(FigureTexts texts, ProfileWords words, List<Group> groups, FigureFormat format)
        implements Figure {

    public ProfileFigure {
        groups = List.copyOf(groups);
        if (groups.stream().allMatch(group -> group.strips().isEmpty())) {
            throw FigureException.badInput("A profile needs at least one indicator: choose a framework with some.");
        }
    }

    /// Strips that belong together, such as the indicators of a pillar.
    ///
    /// @param heading name of the group
    /// @param strips in the order drawn
    public record Group(String heading, List<Strip> strips) {

        public Group {
            strips = List.copyOf(strips);
        }
    }

    /// One indicator or node.
    ///
    /// @param label name of the indicator
    /// @param unit unit of its values
    /// @param direction which values are better
    /// @param others values of all regions, the region and its peers may be among them
    /// @param peers values of the peers
    /// @param value the region's own
    /// @param link address of the indicator's page, http or relative, or none
    public record Strip(
            String label,
            String unit,
            Direction direction,
            List<Double> others,
            List<Double> peers,
            OwnValue value,
            @Nullable String link) {

        public Strip {
            others = List.copyOf(others);
            peers = List.copyOf(peers);
            link = Link.checked(link);
            for (List<Double> values : List.of(others, peers)) {
                if (!values.stream().allMatch(Double::isFinite)) {
                    throw FigureException.badInput(
                            "The strip " + label + " has values that are not finite: leave out what is missing.");
                }
            }
        }
    }

    /// Which values are better.
    public enum Direction {
        /// More is better: the highest value stands right.
        HIGHER,
        /// Less is better: the lowest value stands right.
        LOWER
    }

    /// The region's own value.
    public sealed interface OwnValue {}

    /// A value.
    ///
    /// @param number finite
    public record Known(double number) implements OwnValue {

        public Known {
            if (!Double.isFinite(number)) {
                throw FigureException.badInput("A profile has the value " + number + ": use Missing instead.");
            }
        }
    }

    /// No value, hatched.
    ///
    /// @param reason in the reader's language
    public record Missing(String reason) implements OwnValue {}

    @Override
    public String svg() {
        return Sheet.draw(texts, format, new ProfileDrawing(this));
    }

    @Override
    public FigureTable table() {
        ProfileWords.Columns names = words.columns();
        List<String> header =
                List.of(names.group(), names.indicator(), names.unit(), names.value(), names.median(), names.regions());
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        for (Group group : groups) {
            for (Strip strip : group.strips()) {
                rows.add(List.of(
                        new FigureTable.TextCell(group.heading()),
                        new FigureTable.TextCell(strip.label()),
                        new FigureTable.TextCell(strip.unit()),
                        own(strip.value()),
                        median(strip.others()),
                        new FigureTable.NumberCell(strip.others().size())));
            }
        }
        return new FigureTable(header, rows);
    }

    private static FigureTable.Cell own(OwnValue value) {
        return switch (value) {
            case Known known -> new FigureTable.NumberCell(known.number());
            case Missing missing -> new FigureTable.MissingCell(missing.reason());
        };
    }

    private FigureTable.Cell median(List<Double> values) {
        if (values.isEmpty()) {
            return new FigureTable.MissingCell(words.missing());
        }
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        double upper = sorted.get(half);
        return new FigureTable.NumberCell(sorted.size() % 2 == 1 ? upper : (sorted.get(half - 1) + upper) / 2);
    }
}
