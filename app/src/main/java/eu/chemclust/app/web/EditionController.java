package eu.chemclust.app.web;

import eu.chemclust.app.site.DiffPage;
import eu.chemclust.app.site.EditionDesk;
import eu.chemclust.app.site.EditionPage;
import eu.chemclust.app.site.EditionsPage;
import eu.chemclust.app.site.SitePages;
import eu.chemclust.app.view.Address;
import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.Pages;
import eu.chemclust.app.view.ProblemPage;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionDiff;
import eu.chemclust.observatory.edition.Editions;
import eu.chemclust.report.ExportFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Editions: which there are, what one consists of and whether it is proved, what changed between two, their files.
@RestController
final class EditionController {
    private final RequestReader reader;
    private final Turnstile turnstile;
    private final EditionDesk desk;

    EditionController(RequestReader reader, Turnstile turnstile, Editions editions) {
        this.reader = reader;
        this.turnstile = turnstile;
        desk = new EditionDesk(editions);
    }

    @GetMapping("/editions")
    ResponseEntity<byte[]> editions(HttpServletRequest request) {
        Frame frame = frame(request, "/editions", reader.messages(request).text("nav.editions"));
        turnstile.enter(request, Turnstile.FIGURE);
        return Answers.once(request, AnswerKind.PAGE, SitePages.editions(frame, EditionsPage.of(desk.shelf(), frame)));
    }

    @GetMapping("/editions/{name}")
    ResponseEntity<byte[]> edition(@PathVariable String name, HttpServletRequest request) {
        Edition edition = edition(name);
        Frame frame = frame(request, "/editions/" + name, name);
        turnstile.enter(request, Turnstile.PICTURE);
        desk.prepare(edition);
        List<String> others = desk.shelf().editions().stream()
                .filter(other -> other.description()
                        .framework()
                        .equals(edition.description().framework()))
                .map(Edition::name)
                .filter(other -> !other.equals(name))
                .toList();
        return Answers.once(
                request,
                AnswerKind.PAGE,
                SitePages.edition(frame, EditionPage.of(edition, desk.proof(edition), others, frame)));
    }

    @GetMapping("/editions/diff")
    ResponseEntity<byte[]> diff(HttpServletRequest request) {
        Messages messages = reader.messages(request);
        String from = RequestReader.parameter(request, "from");
        String to = RequestReader.parameter(request, "to");
        RankingScope scope = reader.scope(request);
        Frame plain = frame(request, "/editions/diff", messages.text("diff.heading"));
        Address here =
                plain.here().with("from", from).with("to", to).with("scope", scope == RankingScope.ALL ? "all" : "");
        Frame frame = reader.frame(messages, plain.title(), here);
        List<String> names = desk.shelf().editions().stream().map(Edition::name).toList();
        Optional<DiffPage> page = Optional.empty();
        if (!from.isEmpty() && !to.isEmpty()) {
            turnstile.enter(request, Turnstile.REPLICATION);
            Optional<EditionDiff> diff = desk.diff(edition(from), edition(to), scope);
            page = diff.map(found -> DiffPage.of(found, frame));
        }
        return Answers.once(request, AnswerKind.PAGE, SitePages.diff(frame, names, from, to, page));
    }

    /// A file of the edition. A browser that has to wait gets a page that says so and asks again by itself; a program
    /// waits.
    @GetMapping("/editions/{name}/{form:csv|json-stat|sdmx-csv|xlsx}")
    ResponseEntity<?> export(@PathVariable String name, @PathVariable String form, HttpServletRequest request) {
        Edition edition = edition(name);
        boolean isBrowser =
                String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
        turnstile.enter(request, isBrowser ? Turnstile.FIGURE : Turnstile.REPLICATION);
        Optional<Path> file =
                isBrowser ? desk.exportSoon(edition, format(form)) : Optional.of(desk.export(edition, format(form)));
        return file.<ResponseEntity<?>>map(written -> attachment(written, form))
                .orElseGet(() -> underWay(request, "/editions/" + name + '/' + form));
    }

    private ResponseEntity<byte[]> underWay(HttpServletRequest request, String path) {
        Messages messages = reader.messages(request);
        Frame frame = frame(request, path, messages.text("edition.export.running"));
        String page = Pages.problem(
                frame,
                new ProblemPage(frame.title(), List.of(messages.text("edition.export.running.what")), "", List.of()));
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .contentType(MediaType.parseMediaType(AnswerKind.PAGE.type()))
                .cacheControl(CacheControl.noStore())
                .header("Refresh", "2")
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<Resource> attachment(Path file, String form) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type(form)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.getFileName() + '"')
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(new FileSystemResource(file));
    }

    private static ExportFormat format(String form) {
        for (ExportFormat format : ExportFormat.values()) {
            if (format.code().equals(form)) {
                return format;
            }
        }
        throw new UnknownPage();
    }

    private static String type(String form) {
        return switch (form) {
            case "json-stat" -> "application/vnd.json-stat+json";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "sdmx-csv" -> "application/vnd.sdmx.data+csv;version=2.0.0";
            default -> "text/csv;charset=UTF-8";
        };
    }

    private Edition edition(String name) {
        return desk.find(name).orElseThrow(UnknownPage::new);
    }

    private Frame frame(HttpServletRequest request, String path, String title) {
        return reader.frame(
                reader.messages(request),
                title,
                Address.of(path).with("lang", RequestReader.parameter(request, "lang")));
    }
}
