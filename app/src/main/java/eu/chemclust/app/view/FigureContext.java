package eu.chemclust.app.view;

import eu.chemclust.figures.FigureFormat;
import eu.chemclust.figures.FigureTexts;
import eu.chemclust.figures.RankInterval;
import eu.chemclust.observatory.benchmark.BenchmarkResult;

/// What all figures of one choice share: the result, the words, the lines around the picture.
///
/// @param result   what is shown
/// @param choice   how it is shown
/// @param messages words in the reader's language
record FigureContext(BenchmarkResult result, FigureChoice choice, Messages messages) {
    static FigureContext of(BenchmarkResult result, FigureChoice choice) {
        return new FigureContext(result, choice, Messages.of(choice.locale()));
    }

    /// The width chosen, in the language that the figure's words are in.
    FigureFormat format() {
        return new FigureFormat(choice.format().width(), messages.locale());
    }

    Findings findings() {
        return new Findings(result, messages);
    }

    FigureWords words() {
        return new FigureWords(messages);
    }

    FigureTexts texts(String title, String subtitle, String description) {
        return new FigureTexts(title, subtitle, new SourceLine(result, messages).text(), description);
    }

    static RankInterval drawn(eu.chemclust.observatory.benchmark.RankInterval rank) {
        return new RankInterval(rank.rank(), rank.median(), rank.low(), rank.high());
    }
}
