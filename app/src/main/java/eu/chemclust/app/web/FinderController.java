package eu.chemclust.app.web;

import eu.chemclust.app.exchange.Asked;
import eu.chemclust.app.exchange.ExchangePages;
import eu.chemclust.app.exchange.FinderDesk;
import eu.chemclust.app.exchange.FinderKind;
import eu.chemclust.app.exchange.FinderPage;
import eu.chemclust.app.exchange.FinderPageMaker;
import eu.chemclust.app.view.Address;
import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The pages of the finders: each has a form whose address is the question, and its answer.
@RestController
final class FinderController {
    private final Served served;
    private final FinderDesk desk;
    private final RequestReader reader;
    private final ExchangeReader exchange;
    private final FinderReader finders;
    private final Answers answers;
    private final Turnstile turnstile;

    FinderController(
            Served served,
            FinderDesk desk,
            RequestReader reader,
            ExchangeReader exchange,
            FinderReader finders,
            Answers answers,
            Turnstile turnstile) {
        this.served = served;
        this.desk = desk;
        this.reader = reader;
        this.exchange = exchange;
        this.finders = finders;
        this.answers = answers;
        this.turnstile = turnstile;
    }

    @GetMapping("/exchange/facilities")
    ResponseEntity<byte[]> facilities(HttpServletRequest request) {
        exchange.opened();
        Asked.ForFacility asked = finders.facility(request);
        Frame frame = frame(request, FinderKind.FACILITY, asked);
        return page(
                request,
                frame,
                Turnstile.QUESTION,
                keptKey(),
                maker -> maker.facilities(asked, FinderReader.request(asked)));
    }

    /// What the kept requests are, so that a page shows those kept since it was last made.
    private String keptKey() {
        try {
            return Integer.toString(desk.unmet().hashCode());
        } catch (eu.chemclust.tables.BadInputException damaged) {
            return "damaged";
        }
    }

    @GetMapping("/exchange/by-products")
    ResponseEntity<byte[]> takers(HttpServletRequest request) {
        exchange.opened();
        Asked.ForTakers asked = finders.takers(request);
        return page(
                request,
                frame(request, FinderKind.BY_PRODUCT, asked),
                Turnstile.QUESTION,
                "",
                maker -> maker.takers(asked));
    }

    @GetMapping("/exchange/partners")
    ResponseEntity<byte[]> partners(HttpServletRequest request) {
        exchange.opened();
        Asked.ForPartners asked = finders.partners(request);
        return page(
                request,
                frame(request, FinderKind.PARTNER, asked),
                Turnstile.QUESTION,
                "",
                maker -> maker.partners(asked));
    }

    @GetMapping("/exchange/money")
    ResponseEntity<byte[]> money(HttpServletRequest request) {
        exchange.opened();
        Asked.ForMoney asked = FinderReader.money(request);
        return page(
                request, frame(request, FinderKind.MONEY, asked), Turnstile.FIGURE, "", maker -> maker.money(asked));
    }

    /// Which critical raw materials the industries of a region hang on.
    @GetMapping("/regions/{code}/raw-materials")
    ResponseEntity<byte[]> rawMaterials(@PathVariable String code, HttpServletRequest request) {
        String name = reader.region(code).region().name();
        Messages messages = reader.messages(request);
        Frame frame = reader.frame(
                messages,
                messages.text("finder.raw.title", name),
                base(request, "/regions/" + code + "/raw-materials"));
        return page(request, frame, Turnstile.REPLICATION, "", maker -> maker.exposure(code));
    }

    private Frame frame(HttpServletRequest request, FinderKind kind, Asked asked) {
        Messages messages = reader.messages(request);
        return reader.frame(messages, messages.text(kind.key() + ".title"), asked.address(base(request, kind.path())));
    }

    private static Address base(HttpServletRequest request, String path) {
        return Address.of(path).with("lang", RequestReader.parameter(request, "lang"));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request,
            Frame frame,
            int work,
            String more,
            Function<FinderPageMaker, FinderPage> page) {
        String key = frame.here().text() + ' ' + frame.language() + ' ' + exchange.today() + ' ' + more;
        return answers.text(request, AnswerKind.PAGE, key, () -> {
            turnstile.enter(request, work);
            return ExchangePages.finder(
                    frame,
                    page.apply(new FinderPageMaker(frame, served.result(), desk, exchange.opened(), exchange.today())));
        });
    }
}
