package eu.chemclust.figures;

/// English words for figures in tests.
final class Wording {

    static final RankingWords RANKING = new RankingWords(
            "Rank (1 = best)",
            "90 % interval",
            "median rank",
            "member of the network",
            new Phrase("{0} ({1}): rank {2}, most likely {3} to {4}, score {5}"),
            new RankingWords.Columns(
                    "Rank",
                    "Region",
                    "Country",
                    "Score",
                    "Median rank",
                    "Best rank",
                    "Worst rank",
                    "Member",
                    "yes",
                    "no"));

    static final MapWords MAP = new MapWords(
            "Score, EU 2016 = 100",
            new Phrase("below {0}"),
            new Phrase("{0} to below {1}"),
            new Phrase("{0} and more"),
            "all values",
            "no data",
            "not a chemical region",
            "not covered",
            "your region",
            new Phrase("Beyond the map: {0}."),
            new Phrase("{0}: {1} (rank {2}, {3}–{4})"),
            new Phrase("{0}: {1}"),
            new MapWords.Columns("Code", "Region", "Score", "Rank", "Best rank", "Worst rank"));

    static final ProfileWords PROFILE = new ProfileWords(
            "Limburg",
            "its peers",
            "all regions",
            "better to the right",
            "no data",
            new Phrase("{0}: {1} {2}"),
            new ProfileWords.Columns("Pillar", "Indicator", "Unit", "Value", "Median of all", "Regions"));

    static final TrendWords TREND = new TrendWords(
            "90 % interval",
            "no data",
            new Phrase("{0}, {1}: {2} ({3} to {4})"),
            new TrendWords.Columns("Region", "Year", "Value", "Low", "High"));

    private Wording() {}

    static FigureTexts texts(String title) {
        return new FigureTexts(
                title,
                "Regional innovation index, EU 2016 = 100",
                "Source: Regional Innovation Scoreboard 2023, European Commission. Edition 2026-11-21.",
                "A picture for tests.");
    }
}
