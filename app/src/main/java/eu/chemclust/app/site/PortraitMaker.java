package eu.chemclust.app.site;

import eu.chemclust.app.answer.RegionAnswer;
import eu.chemclust.app.answer.ResilienceAnswer;
import eu.chemclust.app.diagnosis.DataState;
import eu.chemclust.app.diagnosis.RegionDiagnosis;
import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.app.view.FigureChoice;
import eu.chemclust.app.view.FigurePair;
import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.Numbers;
import eu.chemclust.app.view.RegionPage;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.chemistry.ChemicalBase;
import eu.chemclust.observatory.coverage.CellStatus;
import eu.chemclust.observatory.coverage.CoverageCell;
import eu.chemclust.observatory.needs.Need;
import eu.chemclust.observatory.needs.NeedsReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;

/// Words a region's diagnosis for its page.
public final class PortraitMaker {
    private static final int COMPARED = 5;

    private final BenchmarkResult result;
    private final DataState data;
    private final RegionDiagnosis diagnosis;
    private final Frame frame;
    private final FigureChoice choice;

    private PortraitMaker(
            BenchmarkResult result, DataState data, RegionDiagnosis diagnosis, Frame frame, FigureChoice choice) {
        this.result = result;
        this.data = data;
        this.diagnosis = diagnosis;
        this.frame = frame;
        this.choice = choice;
    }

    /// The portrait of a region.
    public static Portrait of(
            BenchmarkResult result,
            BenchmarkFigures figures,
            DataState data,
            RegionDiagnosis diagnosis,
            Frame frame,
            FigureChoice choice) {
        return new PortraitMaker(result, data, diagnosis, frame, choice).make(figures);
    }

    private Portrait make(BenchmarkFigures figures) {
        Optional<NeedsReport> report = diagnosis.needs();
        List<String> peers = diagnosis.peerCodes();
        return new Portrait(
                result.method().headlineYear(),
                peers.isEmpty() ? "" : text("portrait.peers", name(diagnosis.region()), names(peers.subList(0, 3))),
                peers.stream()
                        .map(code -> new RegionPage.Neighbour(
                                code, name(code), choice.links().of(code)))
                        .toList(),
                peers.isEmpty() ? "" : compare(peers),
                frame.to("/what-if").with("region", diagnosis.region()).text(),
                report.map(this::needsFirst).orElseGet(() -> text("portrait.needs.unknown", name(diagnosis.region()))),
                told(report.map(NeedsReport::needs).orElse(List.of())),
                told(report.map(NeedsReport::strengths).orElse(List.of())),
                told(report.map(NeedsReport::watched).orElse(List.of())),
                report.map(this::method).orElse(List.of()),
                report.map(found -> found.pillars().stream().map(this::verdict).toList())
                        .orElse(List.of()),
                base(),
                baseNotes(),
                employment(figures),
                data.cells().stream()
                        .filter(cell -> cell.region().equals(diagnosis.region())
                                && cell.year() == result.method().headlineYear()
                                && cell.status() != CellStatus.PUBLISHED)
                        .map(this::gap)
                        .toList(),
                DataWords.overdue(messages(), data.overdue()));
    }

    private Messages messages() {
        return frame.messages();
    }

    private String text(String key, String... values) {
        return messages().text(key, values);
    }

    private String name(String code) {
        return result.find(code).map(status -> status.region().name()).orElse(code);
    }

    private String names(List<String> codes) {
        return messages().list(codes.stream().map(this::name).toList());
    }

    private String compare(List<String> peers) {
        List<String> codes = new ArrayList<>(List.of(diagnosis.region()));
        codes.addAll(peers.subList(0, Math.min(COMPARED, peers.size())));
        return frame.to("/compare").with("regions", String.join(",", codes)).text();
    }

    private String needsFirst(NeedsReport report) {
        return switch (report.needs().size()) {
            case 0 -> text("portrait.needs.none", name(report.region()), Integer.toString(report.year()));
            case 1 -> text("portrait.needs.one", name(report.region()), Integer.toString(report.year()));
            default ->
                text(
                        "portrait.needs",
                        name(report.region()),
                        Integer.toString(report.needs().size()),
                        Integer.toString(report.year()));
        };
    }

    private List<Portrait.Told> told(List<Need> needs) {
        return needs.stream().map(this::told).toList();
    }

    private Portrait.Told told(Need need) {
        Numbers numbers = messages().numbers();
        return new Portrait.Told(
                result.framework().get(need.node()).name(messages().language()),
                frame.to("/indicators/" + need.node()).text(),
                frame.to("/exchange/needs/" + need.node())
                        .with("region", diagnosis.region())
                        .text(),
                sentence(need),
                numbers.score(need.own()),
                numbers.score(need.median()),
                numbers.signed(need.leverage().points()),
                places(need.leverage()),
                numbers.percent(need.confidence()));
    }

    private String sentence(Need need) {
        boolean strength = need.kind() == Need.Kind.STRENGTH;
        long places = Math.round(Math.abs(need.leverage().places()));
        String moves = strength ? "answer.loss." : "answer.gain.";
        return text(
                "portrait.told." + need.kind().name(),
                Integer.toString(strength ? need.peers() - need.ahead() : need.ahead()),
                Integer.toString(need.peers()),
                messages().numbers().score(need.own()),
                messages().numbers().score(need.median()),
                places == 1
                        ? text(moves + "one")
                        : places == 0
                                ? text(moves + "none")
                                : text(moves + "more", whole(need.leverage().places())),
                messages().numbers().signed(need.leverage().points()),
                messages().numbers().percent(need.confidence()));
    }

    private String places(Need.Leverage leverage) {
        return whole(leverage.places()) + " (" + text("interval", whole(leverage.low()), whole(leverage.high())) + ")";
    }

    private String whole(double places) {
        return messages().numbers().whole(Math.round(Math.abs(places)));
    }

    private List<String> method(NeedsReport report) {
        return List.of(
                text("answer.needs.peers", names(report.peers().codes())),
                text(
                        "portrait.needs.method",
                        messages().numbers().whole(report.replications()),
                        messages().numbers().percent(Need.WATCH_BELOW)));
    }

    private Portrait.Verdict verdict(Need pillar) {
        return new Portrait.Verdict(
                pillar.node(),
                pillar.kind().name().toLowerCase(Locale.ROOT),
                text("portrait.verdict." + pillar.kind().name()),
                messages().numbers().percent(pillar.confidence()));
    }

    private List<Portrait.BaseLine> base() {
        ChemicalBase base = diagnosis.base();
        Numbers numbers = messages().numbers();
        return List.of(
                line(
                        "size",
                        base.persons(),
                        value -> numbers.whole(Math.round(value)),
                        base.year(),
                        ChemicalBase.Star.SIZE),
                line(
                        "specialisation",
                        base.locationQuotient(),
                        numbers::significant,
                        base.year(),
                        ChemicalBase.Star.SPECIALISATION),
                line("growth", base.growth(), numbers::signed, base.year(), ChemicalBase.Star.GROWTH),
                line(
                        "wages",
                        base.wages(),
                        value -> numbers.whole(Math.round(value)),
                        base.structureYear(),
                        ChemicalBase.Star.PRODUCTIVITY),
                line("unitSize", base.unitSize(), numbers::significant, base.structureYear(), null));
    }

    private Portrait.BaseLine line(
            String key,
            OptionalDouble value,
            DoubleFunction<String> form,
            OptionalInt year,
            ChemicalBase.@org.jspecify.annotations.Nullable Star star) {
        return new Portrait.BaseLine(
                text("answer.base." + key),
                value.isPresent() ? form.apply(value.getAsDouble()) : "",
                text("answer.base." + key + ".unit"),
                year.isPresent() ? Integer.toString(year.getAsInt()) : "",
                star != null && diagnosis.base().stars().contains(star));
    }

    private List<String> baseNotes() {
        List<String> notes = new ArrayList<>();
        notes.addAll(ResilienceAnswer.beside(messages(), result.geography(), diagnosis.resilience()));
        diagnosis
                .base()
                .shiftShare()
                .ifPresent(shift ->
                        notes.add(RegionAnswer.shift(messages(), result.geography(), diagnosis.base(), shift)));
        double estimated =
                Math.max(diagnosis.base().estimated(), diagnosis.resilience().estimated());
        if (estimated > 0) {
            notes.add(text("answer.region.estimated", messages().numbers().percent(estimated)));
        }
        return notes;
    }

    private Optional<FigurePair> employment(BenchmarkFigures figures) {
        String finding = finding(result, messages(), diagnosis);
        return figures.employment(diagnosis.resilience(), finding, choice)
                .map(ignored -> FigurePair.of(
                        choice,
                        wanted -> figures.employment(diagnosis.resilience(), finding, wanted)
                                .orElseThrow()));
    }

    /// What the path of employment says, without a full stop.
    public static String finding(BenchmarkResult result, Messages messages, RegionDiagnosis diagnosis) {
        return ResilienceAnswer.sentence(messages, result.geography(), diagnosis.resilience())
                .replaceFirst("\\.$", "");
    }

    private Portrait.Gap gap(CoverageCell cell) {
        return new Portrait.Gap(
                result.framework().get(cell.indicator()).name(messages().language()),
                frame.to("/indicators/" + cell.indicator()).text(),
                text("coverage." + cell.status().name(), cell.period()),
                cell.status().isCovered());
    }
}
