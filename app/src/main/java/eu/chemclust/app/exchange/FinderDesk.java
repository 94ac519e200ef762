package eu.chemclust.app.exchange;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.ByProductAnswer;
import eu.chemclust.app.answer.CallAnswer;
import eu.chemclust.app.answer.FacilityAnswer;
import eu.chemclust.app.answer.IdeaAnswer;
import eu.chemclust.app.answer.Offers;
import eu.chemclust.app.answer.PlanAnswer;
import eu.chemclust.app.answer.RawMaterials;
import eu.chemclust.app.diagnosis.Holdings;
import eu.chemclust.app.match.MatchRulesReader;
import eu.chemclust.app.match.Offered;
import eu.chemclust.app.match.Partnership;
import eu.chemclust.app.match.RegionExposure;
import eu.chemclust.app.match.WasteEntries;
import eu.chemclust.app.output.DemandFile;
import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.Stream;
import eu.chemclust.exchange.matching.ByProduct;
import eu.chemclust.exchange.matching.CallMatcher;
import eu.chemclust.exchange.matching.CallOffers;
import eu.chemclust.exchange.matching.CallRequest;
import eu.chemclust.exchange.matching.FacilityMatcher;
import eu.chemclust.exchange.matching.FacilityOffers;
import eu.chemclust.exchange.matching.FacilityRequest;
import eu.chemclust.exchange.matching.Match;
import eu.chemclust.exchange.matching.MatchRules;
import eu.chemclust.exchange.money.CoFinancing;
import eu.chemclust.exchange.money.CoFinancingRates;
import eu.chemclust.exchange.money.PlanFile;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.Region;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers what pages and programs ask of the exchange, with the same use cases as the command line. What questions
/// share is read when first needed, and kept.
public final class FinderDesk {
    /// Where requests that no facility met are kept for a server, below the data folder.
    public static final String KEPT = "demand/requests.csv";

    private final CatalogueShelf shelf;
    private final Holdings holdings;
    private final Geography geography;
    private @Nullable Offered offered;
    private @Nullable Tables tables;
    private @Nullable FacilityOffers facilities;
    private @Nullable CallOffers calls;

    private record Tables(MatchRules rules, Map<String, String> sectors, CoFinancingRates rates, Path kept) {}

    /// A desk.
    ///
    /// @param shelf     the catalogue; it must be open when a question is asked
    /// @param geography names of regions
    public FinderDesk(CatalogueShelf shelf, Holdings holdings, Geography geography) {
        this.shelf = shelf;
        this.holdings = holdings;
        this.geography = geography;
    }

    private CatalogueShelf.Opened opened() {
        return shelf.find().orElseThrow(() -> new IllegalStateException("the catalogue is not open yet"));
    }

    private synchronized Offered offered() {
        if (offered == null) {
            offered = new Offered(opened().index());
        }
        return offered;
    }

    private synchronized Tables tables() {
        if (tables == null) {
            tables = holdings.ask(held -> new Tables(
                    MatchRulesReader.read(held.folder()),
                    MatchRulesReader.sectors(held.folder()),
                    MatchRulesReader.rates(held.folder()),
                    held.folder().root().resolve(KEPT)));
        }
        return tables;
    }

    private synchronized FacilityOffers facilities() {
        if (facilities == null) {
            facilities = FacilityOffers.of(
                    opened().index().list(RecordKind.FACILITY, Facility.class), opened().vocabulary());
        }
        return facilities;
    }

    private synchronized CallOffers calls() {
        if (calls == null) {
            calls = CallOffers.of(opened().index().list(RecordKind.CALL, Call.class), opened().vocabulary());
        }
        return calls;
    }

    /// Reads what questions share, so that the first of them need not wait for it.
    public void prepare() {
        tables();
        facilities();
        calls();
        offered().practices();
        offered().takers();
        offered().partners();
    }

    /// Facilities for a request, the best first.
    public List<Match<Facility>> facilities(FacilityRequest request, LocalDate today) {
        return new FacilityMatcher(tables().rules(), today).match(request, facilities());
    }

    /// The same in words.
    public Answer facilities(Messages messages, FacilityRequest request, List<Match<Facility>> matches) {
        return FacilityAnswer.of(
                messages,
                opened().vocabulary(),
                request,
                matches,
                new FacilityAnswer.Shown(geography, matches.size(), false));
    }

    /// The kept requests that no facility met; none where no file keeps any.
    ///
    /// @throws eu.chemclust.tables.BadInputException if the file is damaged
    public DemandFile.Kept unmet() {
        try {
            return new DemandFile(tables().kept()).read();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + tables().kept(), e);
        }
    }

    /// The entry of the catalogue of wastes that a code or words mean.
    public WasteEntries.Found waste(String asked, LocalDate today) {
        return WasteEntries.find(opened().index(), asked, today);
    }

    /// Takers of a by-product.
    public Answer takers(Messages messages, Stream entry, ByProduct product) {
        return ByProductAnswer.of(messages, entry, product, offered().takers().find(product), tables().sectors());
    }

    /// The name of a class of NACE, in English.
    String sector(String code) {
        return tables().sectors().getOrDefault(code, "");
    }

    /// Partners for an idea.
    public Answer partners(Messages messages, Partnership.Idea idea, LocalDate today) {
        return IdeaAnswer.of(messages, idea, Partnership.of(idea, opened().index(), offered(), today));
    }

    /// The same for people, who know their region by its name.
    Answer partnersByName(Messages messages, Partnership.Idea idea, LocalDate today) {
        String name = geography.find(idea.region()).map(Region::name).orElse(idea.region());
        return IdeaAnswer.of(messages, idea, name, Partnership.of(idea, opened().index(), offered(), today));
    }

    /// Open calls for a plan.
    public Answer calls(Messages messages, CallRequest request) {
        List<Match<Call>> matches = new CallMatcher(tables().rules()).match(request, calls());
        return CallAnswer.of(messages, opened().vocabulary(), geography, request, matches, matches.size());
    }

    /// The exposure of a region to raw materials.
    ///
    /// @param top how many materials people see; 0 for all
    /// @throws eu.chemclust.observatory.ObservatoryException where its employment is not known
    public Answer exposure(Messages messages, String region, int top) {
        RegionExposure found = holdings.ask(held -> RegionExposure.of(held.folder(), held.known(), geography, region));
        return RawMaterials.of(messages, geography, found, top);
    }

    /// The dated rates that a budget is checked against.
    public CoFinancingRates rates() {
        return tables().rates();
    }

    /// Who pays what of a plan.
    ///
    /// @param table the plan as a table, `cost_eur,fund,...`
    /// @param today the day for lines without one
    /// @throws eu.chemclust.tables.BadInputException with all findings
    public Answer plan(Messages messages, String name, String table, LocalDate today) {
        InputStream in = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        return PlanAnswer.of(messages, name, CoFinancing.of(PlanFile.read(name, in, today, rates()), rates(), name));
    }

    /// The practices of the catalogue and what they are judged by.
    public Offers offers(LocalDate today) {
        return new Offers(offered().practices(), List.of(), opened().vocabulary(), tables().rules(), today);
    }
}
