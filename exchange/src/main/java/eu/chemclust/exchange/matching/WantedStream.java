package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Stream;
import java.util.OptionalDouble;

/// Somebody who wants a material like a by-product, in their own words.
///
/// @param stream     the record
/// @param kilometres how far; empty where the place is not known
/// @param fit        how near its code is: the very code or a wider one that holds it, or another of the subgroup
public record WantedStream(Stream stream, OptionalDouble kilometres, Takers.Fit fit) {}
