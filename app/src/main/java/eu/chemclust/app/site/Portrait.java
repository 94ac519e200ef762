package eu.chemclust.app.site;

import eu.chemclust.app.view.FigurePair;
import eu.chemclust.app.view.RegionPage;
import java.util.List;
import java.util.Optional;

/// What a region's page says beside scores and ranks.
///
/// @param year       year of the needs
/// @param peersFirst who is most like it, a sentence; empty where peers are unknown
/// @param peers      its peers, nearest first
/// @param compare    address of the comparison with the nearest peers; empty without peers
/// @param whatIf     address of the what-if that follows the region
/// @param needsFirst how many needs there are, a sentence; why there are none to tell where they cannot be computed
/// @param needs      needs for action, the one with most to gain first
/// @param strengths  strengths
/// @param watched    behind the peers, but not surely
/// @param method     how needs are found, sentences
/// @param verdicts   what a pillar is against the peers, by code
/// @param base       figures of the chemical industry
/// @param baseNotes  sentences on its path and what limits them
/// @param employment its employment over the years; empty where too little is published
/// @param gaps       indicators of that year without a figure of the year itself
/// @param overdue    what the warehouse should hold by now, sentences
public record Portrait(
        int year,
        String peersFirst,
        List<RegionPage.Neighbour> peers,
        String compare,
        String whatIf,
        String needsFirst,
        List<Told> needs,
        List<Told> strengths,
        List<Told> watched,
        List<String> method,
        List<Verdict> verdicts,
        List<BaseLine> base,
        List<String> baseNotes,
        Optional<FigurePair> employment,
        List<Gap> gaps,
        List<String> overdue) {
    /// A need or a strength.
    ///
    /// @param name       the indicator
    /// @param link       its page
    /// @param solved     page of what others did about it
    /// @param sentence   what it is
    /// @param own        the region's score
    /// @param median     the peers' median
    /// @param points     index points that closing the gap brings, or falling back costs
    /// @param places     places with their interval
    /// @param confidence share of the replications
    public record Told(
            String name,
            String link,
            String solved,
            String sentence,
            String own,
            String median,
            String points,
            String places,
            String confidence) {}

    /// What a pillar is against the peers.
    ///
    /// @param kind       "need", "strength" or "watch", for the style sheet
    /// @param word       the same as a word
    /// @param confidence share of the replications
    public record Verdict(String pillar, String kind, String word, String confidence) {}

    /// A figure of the chemical industry.
    ///
    /// @param star whether it is among the best fifth of the regions
    public record BaseLine(String name, String value, String unit, String year, boolean star) {}

    /// An indicator that lacks a figure of the year.
    ///
    /// @param covered whether an older or estimated figure stands in
    public record Gap(String name, String link, String what, boolean covered) {}

    public Portrait {
        peers = List.copyOf(peers);
        needs = List.copyOf(needs);
        strengths = List.copyOf(strengths);
        watched = List.copyOf(watched);
        method = List.copyOf(method);
        verdicts = List.copyOf(verdicts);
        base = List.copyOf(base);
        baseNotes = List.copyOf(baseNotes);
        gaps = List.copyOf(gaps);
        overdue = List.copyOf(overdue);
    }

    /// The verdict on a pillar, if there is one.
    public Optional<Verdict> verdict(String pillar) {
        return verdicts.stream().filter(one -> one.pillar().equals(pillar)).findFirst();
    }
}
