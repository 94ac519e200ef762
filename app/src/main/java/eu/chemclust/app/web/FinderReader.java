package eu.chemclust.app.web;

import eu.chemclust.app.exchange.Asked;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.TrlRange;
import eu.chemclust.exchange.matching.CallRequest;
import eu.chemclust.exchange.matching.FacilityRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what is asked of the finders; what is not allowed becomes a [BadRequest] that says what is.
final class FinderReader {
    private static final int WORDS = 300;
    private static final int IDEA = 1000;
    private static final int AMOUNT = 80;
    private static final int PLAN = 6000;
    private static final int FAR = 5000;
    private static final int MOST_SIMILAR = 500;
    private static final Pattern LEVELS = Pattern.compile("([1-9])(?:-([1-9]))?");
    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[0-9A-Z]{0,3}");

    private final ExchangeReader exchange;
    private final ApiRequest parts;

    FinderReader(ExchangeReader exchange, ApiRequest parts) {
        this.exchange = exchange;
        this.parts = parts;
    }

    Asked.ForFacility facility(HttpServletRequest request) {
        String near = text(request, "near", AMOUNT);
        String trl = text(request, "trl", AMOUNT);
        levels(trl);
        return new Asked.ForFacility(
                text(request, "process", WORDS),
                trl,
                text(request, "scale", AMOUNT),
                near,
                place(near),
                parts.number(request, "within", 0, 0, FAR));
    }

    /// The request as it is matched; empty where no process is named.
    static Optional<FacilityRequest> request(Asked.ForFacility asked) {
        if (asked.process().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FacilityRequest(
                asked.process(),
                levels(asked.trl()),
                asked.scale(),
                asked.place(),
                asked.within() > 0 ? OptionalDouble.of(asked.within()) : OptionalDouble.empty()));
    }

    private static Optional<TrlRange> levels(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = LEVELS.matcher(text);
        if (matcher.matches()) {
            int lowest = Integer.parseInt(matcher.group(1));
            int highest = matcher.group(2) == null ? lowest : Integer.parseInt(matcher.group(2));
            if (lowest <= highest) {
                return Optional.of(new TrlRange(lowest, highest));
            }
        }
        throw new BadRequest("problem.trl", RequestReader.echo(text));
    }

    Asked.ForTakers takers(HttpServletRequest request) {
        String near = text(request, "near", AMOUNT);
        return new Asked.ForTakers(
                text(request, "waste", WORDS),
                near,
                place(near),
                parts.number(request, "within", Asked.ForTakers.USUAL, 1, FAR));
    }

    Asked.ForPartners partners(HttpServletRequest request) {
        return new Asked.ForPartners(
                text(request, "idea", IDEA),
                region(text(request, "region", AMOUNT)),
                parts.number(request, "similar", Asked.ForPartners.USUAL, 1, MOST_SIMILAR));
    }

    /// A region of any level by its code or its name.
    private String region(String given) {
        if (given.isEmpty()) {
            return "";
        }
        String code = exchange.code(given).toUpperCase(Locale.ROOT);
        if (NUTS.matcher(code).matches()
                && exchange.opened().index().findPlace(code).isPresent()) {
            return code;
        }
        throw new UnknownRegion(RequestReader.echo(given));
    }

    /// Calls that are looked for.
    ///
    /// @param today the first deadline where none is given
    static CallRequest calls(HttpServletRequest request, LocalDate today) {
        LocalDate from = day(request, "from").orElse(today);
        Optional<LocalDate> until = day(request, "until");
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new BadRequest("problem.until", until.get().toString(), from.toString());
        }
        return new CallRequest(
                text(request, "theme", WORDS),
                levels(text(request, "trl", AMOUNT)),
                text(request, "actor", AMOUNT),
                from,
                until);
    }

    private static Optional<LocalDate> day(HttpServletRequest request, String name) {
        String text = text(request, name, AMOUNT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            throw new BadRequest("problem.day", name, RequestReader.echo(text));
        }
    }

    static Asked.ForMoney money(HttpServletRequest request) {
        return new Asked.ForMoney(
                text(request, "fund", AMOUNT),
                text(request, "cost", AMOUNT),
                text(request, "grant", AMOUNT),
                text(request, "day", AMOUNT),
                text(request, "plan", PLAN).replace("\r\n", "\n"));
    }

    /// A place to measure from; one that is named has to be known.
    private Optional<Place> place(String near) {
        Optional<Place> place = exchange.place(near);
        if (!near.isEmpty() && place.isEmpty()) {
            throw new BadRequest("problem.place", RequestReader.echo(near));
        }
        return place;
    }

    private static String text(HttpServletRequest request, String name, int longest) {
        String text = RequestReader.parameter(request, name);
        if (text.length() > longest) {
            throw new BadRequest("problem.tooLong", name, Integer.toString(longest));
        }
        return text;
    }
}
