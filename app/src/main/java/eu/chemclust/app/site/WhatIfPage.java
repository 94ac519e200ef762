package eu.chemclust.app.site;

import java.util.List;

/// What the index would say if something were otherwise: the form and its answer.
///
/// @param pillars        weights to change, each with its indicators
/// @param normalisations scalings to choose from
/// @param aggregations   means to choose from
/// @param scopes         among which regions ranks are counted
/// @param years          years to choose from, newest first
/// @param only           codes of the regions to compare alone, with commas
/// @param without        codes of the regions to leave out
/// @param region         code of the region that the reader follows; empty for none
/// @param regions        every region to follow
/// @param hidden         values that the address replaces, kept by the form
/// @param answer         what comes out
public record WhatIfPage(
        List<Pillar> pillars,
        List<Option> normalisations,
        List<Option> aggregations,
        List<Option> scopes,
        List<Option> years,
        String only,
        String without,
        String region,
        List<Option> regions,
        List<Option> hidden,
        WhatIfOutcome answer) {
    public WhatIfPage {
        pillars = List.copyOf(pillars);
        normalisations = List.copyOf(normalisations);
        aggregations = List.copyOf(aggregations);
        scopes = List.copyOf(scopes);
        years = List.copyOf(years);
        regions = List.copyOf(regions);
        hidden = List.copyOf(hidden);
    }

    /// An entry of a list.
    public record Option(String value, String name, boolean chosen) {}

    /// A weight.
    ///
    /// @param value  as it is chosen, as a field of a form has it
    /// @param shown  the same as the reader writes numbers
    /// @param normal as the framework has it
    /// @param out    whether it is left out
    public record Weight(String code, String name, String value, String shown, String normal, boolean out) {
        /// Whether it is as the framework has it.
        public boolean isChanged() {
            return out || !value.equals(normal);
        }
    }

    /// A pillar with its indicators.
    public record Pillar(Weight weight, List<Weight> indicators) {
        public Pillar {
            indicators = List.copyOf(indicators);
        }

        /// Whether one of its indicators is otherwise.
        public boolean isOpen() {
            return indicators.stream().anyMatch(Weight::isChanged);
        }
    }
}
