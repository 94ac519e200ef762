package eu.chemclust.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every page in Chromium: accessible, within its width, quiet, and without a request elsewhere. Pictures of all are
/// kept
/// in `target/pictures`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // the browser is started before the tests
final class EveryPageTest {
    private static final Map<String, String> PAGES = pages();

    private SiteInBrowser site;

    @BeforeAll
    void start() {
        site = SiteInBrowser.start();
    }

    @AfterAll
    void stop() {
        if (site != null) {
            site.close();
        }
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("home-all-german", "/?scope=all&lang=de");
        pages.put("home-polish", "/?lang=pl");
        pages.put("home-nothing", "/?q=atlantis");
        pages.put("region", "/regions/DEE");
        pages.put("region-polish", "/regions/PL22?lang=pl");
        pages.put("region-withheld", "/regions/NO0B");
        pages.put("compare-start", "/compare");
        pages.put("compare", "/compare?regions=DEE,NL42,BE2");
        pages.put("explore", "/explore");
        pages.put("explore-likeness", "/explore?view=likeness");
        pages.put("indicators", "/indicators");
        pages.put("indicator", "/indicators/patents");
        pages.put("indicator-german", "/indicators/co2intensity?lang=de");
        pages.put("framework", "/framework");
        pages.put("method", "/method");
        pages.put("method-page", "/method/engine/7-robustness");
        pages.put("glossary", "/method/glossary");
        pages.put("data", "/data");
        pages.put("data-german", "/data?lang=de");
        pages.put("what-if", "/what-if");
        pages.put("what-if-changed", "/what-if?region=DEE&weight.firms=2.5&out=patents");
        pages.put("what-if-german", "/what-if?lang=de&aggregation=arithmetic");
        pages.put("editions", "/editions");
        pages.put("edition", "/editions/crii-2026.1");
        pages.put("edition-diff", "/editions/diff");
        pages.put("region-german", "/regions/DEE?lang=de");
        pages.put("region-year", "/regions/NL42?year=2019");
        pages.put("api", "/api");
        pages.put("exchange", "/exchange");
        pages.put("exchange-hits", "/exchange?q=hydrogen&kind=project,facility&near=DEE0&sort=nearest");
        pages.put("exchange-nothing", "/exchange?q=zzzqqq");
        pages.put("exchange-german", "/exchange?q=Kunststoffrecycling&lang=de");
        pages.put("exchange-record", "/exchange/organisation:cluster-axelera");
        pages.put("exchange-need", "/exchange/needs/smecollaboration?region=DEE");
        pages.put("finder-facility", "/exchange/facilities?process=fermentation&near=DEE0&within=300");
        pages.put("finder-facility-none", "/exchange/facilities?process=quantum+annealing");
        pages.put("finder-facility-german", "/exchange/facilities?process=Elektrolyse&near=Leuna&lang=de");
        pages.put("finder-byproduct", "/exchange/by-products?waste=07+01+04*&near=DEE0");
        pages.put("finder-byproduct-words", "/exchange/by-products?waste=Schlacke&near=CZ04&lang=cs");
        pages.put("finder-partner", "/exchange/partners?idea=methanol+from+CO2&region=DEE");
        pages.put("finder-money", "/exchange/money?fund=interreg-2021+any&cost=1762400.00");
        pages.put("raw-materials", "/regions/DEE/raw-materials");
        pages.put("raw-materials-french", "/regions/ES12/raw-materials?lang=fr");
        pages.put("network", "/network");
        pages.put("network-polish", "/network?lang=pl");
        pages.put("search", "/search?q=limb");
        pages.put("not-found", SiteInBrowser.NOT_FOUND);
        return pages;
    }

    @Test
    void b01EveryPageIsAccessibleAndFits() {
        String axe = resource("axe.min.js");
        List<String> found = new ArrayList<>();
        Map<String, Browser.NewContextOptions> screens = new LinkedHashMap<>();
        screens.put("wide", SiteInBrowser.wide());
        screens.put("narrow", SiteInBrowser.narrow());
        screens.put("dark", SiteInBrowser.wide().setColorScheme(ColorScheme.DARK));
        screens.forEach((screen, options) -> {
            try (BrowserContext context = site.context(options)) {
                Page page = context.newPage();
                PAGES.forEach((name, path) -> {
                    page.navigate(path);
                    page.waitForLoadState();
                    found.addAll(violations(page, axe, screen + " " + name));
                    int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                    if (screen.equals("narrow") && width > SiteInBrowser.NARROW) {
                        found.add("narrow " + name + ": " + width + " pixels wide");
                    }
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    Application.root().resolve("e2e/target/pictures/" + name + "-" + screen + ".png")));
                });
            }
        });
        assertThat(found).isEmpty();
        assertThat(site.complaints()).isEmpty();
        assertThat(site.elsewhere()).isEmpty();
    }

    private static List<String> violations(Page page, String axe, String where) {
        page.evaluate(axe);
        Object result = page.evaluate("""
            async () => {
              const run = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                resultTypes: ['violations'],
              });
              return run.violations.map((v) =>
                v.id + ': ' + v.help + ' (' + v.nodes.length + '; ' + v.nodes[0].html.slice(0, 200) + ')');
            }\
            """);
        List<String> found = new ArrayList<>();
        if (result instanceof List<?> list) {
            list.forEach(violation -> found.add(where + ": " + violation));
        }
        return found;
    }

    @Test
    void b02ARegionPrintsOnTwoSheetsInEveryLanguage() throws IOException {
        try (BrowserContext context = site.context(SiteInBrowser.wide())) {
            Page page = context.newPage();
            for (String language : List.of("en", "de", "fr", "it", "es", "nl", "pl", "cs")) {
                page.navigate("/regions/DEE?lang=" + language);
                Path file = Application.root().resolve("e2e/target/pictures/region-" + language + ".pdf");
                Files.createDirectories(file.getParent());
                page.pdf(new Page.PdfOptions().setFormat("A4").setPath(file).setPrintBackground(true));
                assertThat(Files.size(file)).isGreaterThan(10_000);
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text.split("/Type\\s*/Page\\b", -1).length - 1)
                        .as(language)
                        .isEqualTo(2);
            }
        }
    }

    private static String resource(String name) {
        try (InputStream in = EveryPageTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
