package eu.chemclust.app.web;

import eu.chemclust.app.api.ApiEdition;
import eu.chemclust.app.output.DiffCsv;
import eu.chemclust.app.output.DiffJson;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionDiff;
import eu.chemclust.observatory.edition.Editions;
import eu.chemclust.report.EditionExport;
import eu.chemclust.report.ExportFormat;
import eu.chemclust.report.Publication;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Editions for programs: what there is, what each was made from, its figures, and what changed between two.
@RestController
@RequestMapping("/api/v1/editions")
final class EditionsController {
    private static final Publication PUBLICATION = new Publication("ChemClust", "");

    private final Editions editions;
    private final RequestReader reader;
    private final ApiRequest parts;
    private final ApiAnswers answers;

    EditionsController(Editions editions, RequestReader reader, ApiRequest parts, ApiAnswers answers) {
        this.editions = editions;
        this.reader = reader;
        this.parts = parts;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        // A draft may be made again and a new edition may come while the server runs: the sums tell them apart.
        List<Edition> found = editions.list().keySet().stream()
                .flatMap(name -> editions.find(name).stream())
                .toList();
        String key = String.join(" ", found.stream().map(Edition::fingerprint).toList());
        return answers.slice(
                request, key, () -> found.stream().map(ApiEdition::of).toList());
    }

    @GetMapping("/{name}")
    ResponseEntity<byte[]> show(@PathVariable String name, HttpServletRequest request) {
        Edition edition = edition(name);
        return answers.json(request, edition.fingerprint(), () -> ApiEdition.whole(edition));
    }

    /// All figures of an edition, with an `Accept` header or `format`.
    @GetMapping("/{name}/data")
    ResponseEntity<byte[]> data(@PathVariable String name, HttpServletRequest request) {
        Edition edition = edition(name);
        ApiRequest.Form form = parts.form(
                request,
                ApiRequest.Form.CSV,
                ApiRequest.Form.JSON_STAT,
                ApiRequest.Form.SDMX_CSV,
                ApiRequest.Form.XLSX,
                ApiRequest.Form.DCAT);
        return answers.bytes(
                request,
                form.kind(),
                edition.fingerprint(),
                Turnstile.REPLICATION,
                () -> EditionExport.file(edition.requireUndamaged(), format(form), PUBLICATION));
    }

    private static ExportFormat format(ApiRequest.Form form) {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.code().equals(form.parameter()))
                .findFirst()
                .orElseThrow();
    }

    /// What changed between an edition and a later one, and why.
    @GetMapping("/{name}/diff/{later}")
    ResponseEntity<byte[]> diff(@PathVariable String name, @PathVariable String later, HttpServletRequest request) {
        Edition before = edition(name);
        Edition after = edition(later);
        var scope = reader.scope(request);
        OptionalInt year =
                parts.text(request, "year").isEmpty() ? OptionalInt.empty() : OptionalInt.of(reader.year(request));
        ApiRequest.Form form = parts.form(request, ApiRequest.Form.JSON, ApiRequest.Form.CSV);
        return answers.bytes(
                request,
                form.kind(),
                before.fingerprint() + after.fingerprint() + scope + year,
                Turnstile.REPLICATION,
                () -> {
                    EditionDiff diff = EditionDiff.of(before, after, scope, year, Progress.SILENT);
                    String text = form == ApiRequest.Form.CSV ? DiffCsv.text(diff, 0) : DiffJson.text(diff, 0);
                    return text.getBytes(StandardCharsets.UTF_8);
                });
    }

    private Edition edition(String name) {
        if (!Editions.isName(name)) {
            throw new BadRequest("problem.edition", RequestReader.echo(name));
        }
        return editions.get(name);
    }
}
