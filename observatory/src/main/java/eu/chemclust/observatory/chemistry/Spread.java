package eu.chemclust.observatory.chemistry;

import eu.chemclust.engine.analysis.Concentration;
import java.util.Optional;

/// How an industry was spread over regions in a year.
///
/// @param year the year
/// @param all  over the regions that publish it in that year
/// @param same over the regions that publish it in every year, which can be compared over time; empty without such
public record Spread(int year, Concentration all, Optional<Concentration> same) {}
