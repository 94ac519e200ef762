package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.Numbers;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.region.Geography;
import java.util.List;
import java.util.OptionalDouble;

/// Words that every answer needs: names of regions and nodes, numbers, intervals.
final class Wording {
    private static final int NAMED = 3;

    private final Messages messages;
    private final Geography geography;

    Wording(Messages messages, Geography geography) {
        this.messages = messages;
        this.geography = geography;
    }

    Messages messages() {
        return messages;
    }

    String text(String key, String... values) {
        return messages.text("answer." + key, values);
    }

    String region(String code) {
        return geography.find(code).map(region -> region.name()).orElse(code);
    }

    String country(String code) {
        return geography.find(code).map(region -> region.country()).orElse("");
    }

    String node(IndicatorFramework framework, String code) {
        return framework.get(code).name(messages.language());
    }

    String basket(Basket basket) {
        return basket.name(messages.language());
    }

    /// The first few regions: "A, B and C".
    String few(List<String> codes) {
        return messages.list(codes.stream().limit(NAMED).map(this::region).toList());
    }

    String all(List<String> codes) {
        return messages.list(codes.stream().map(this::region).toList());
    }

    String score(double value) {
        return messages.numbers().score(value);
    }

    String signed(double value) {
        return messages.numbers().signed(value);
    }

    String significant(double value) {
        return messages.numbers().significant(value);
    }

    String percent(double share) {
        return messages.numbers().percent(share);
    }

    /// A share with its sign and one decimal.
    String change(double share) {
        return signed(100 * share) + "\u00a0%";
    }

    /// A share without its sign, one decimal, where a verb says the direction.
    String size(double share) {
        return messages.numbers().size(100 * share) + "\u00a0%";
    }

    String whole(long value) {
        return messages.numbers().whole(value);
    }

    String whole(double value) {
        return messages.numbers().whole(Math.round(value));
    }

    String places(double value) {
        return value == Math.rint(value) ? messages.numbers().whole((long) value) : score(value);
    }

    String interval(RankInterval rank) {
        return text(
                "interval",
                messages.numbers().whole(Numbers.best(rank.low())),
                messages.numbers().whole(Numbers.worst(rank.high())));
    }

    String range(double low, double high, Cell.Form form) {
        return text("interval", form.text(low), form.text(high));
    }

    Cell score(OptionalDouble value) {
        return Cell.of(value, this::score);
    }
}
