package eu.chemclust.exchange.matching;

import java.time.LocalDate;

/// What fills a gap in the sentence of a reason; whoever shows it knows the language.
public sealed interface Fact {
    /// Plain words of a source.
    record Words(String text) implements Fact {}

    /// A number, to be rounded only when it is shown.
    record Amount(double value) implements Fact {}

    /// A count.
    record Whole(long value) implements Fact {}

    /// A day.
    record Day(LocalDate date) implements Fact {}

    /// A region by its code.
    record RegionName(String code) implements Fact {}

    /// A node of the framework by its code.
    record NodeName(String code) implements Fact {}

    /// A concept of the vocabulary.
    record ConceptName(String id) implements Fact {}
}
