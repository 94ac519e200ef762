package eu.chemclust.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a reader does, in Chromium. Skipped, and said so, where there is no Chromium or no packed application; with the
/// environment variable `CI` that is a failure. Pictures of every page are kept in `target/pictures`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // all is started before the tests
final class ReaderTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int NARROW = 390;
    private static final Map<String, String> PAGES = pages();

    private Application application;
    private Playwright playwright;
    private Browser browser;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("home-all-german", "/?scope=all&lang=de");
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
        pages.put("not-found", "/regions/LIMB");
        return pages;
    }

    @BeforeAll
    void start() {
        need(Files.isExecutable(CHROMIUM), "there is no Chromium at " + CHROMIUM);
        need(Files.isReadable(Application.jar()), "the application is not packed: run ./mvnw verify");
        application = Application.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static void need(boolean met, String otherwise) {
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(met, otherwise);
        }
        assertThat(met).as(otherwise).isTrue();
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (application != null) {
            application.close();
        }
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(application.address()));
        context.setDefaultTimeout(60_000);
        String own = URI.create(application.address()).getAuthority();
        context.onRequest(request -> {
            String host = URI.create(request.url()).getAuthority();
            if (host != null && !host.equals(own)) {
                elsewhere.add(request.url());
            }
        });
        context.onConsoleMessage(message -> {
            boolean asked = message.page().url().endsWith(PAGES.getOrDefault("not-found", "/"))
                    && message.text().contains("status of 404"); // the browser says so of the page that is not there
            if (message.type().equals("error") && !asked) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        return context;
    }

    private static Browser.NewContextOptions wide() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB");
    }

    private static Browser.NewContextOptions narrow() {
        return new Browser.NewContextOptions().setViewportSize(NARROW, 844).setLocale("en-GB");
    }

    @Test
    void a01FindsHerRegionAndTheTableAgrees() {
        try (BrowserContext context = context(wide())) {
            Page page = context.newPage();
            page.navigate("/");
            page.locator("#site-search").fill("Limburg (NL)");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=Limburg*");
            page.navigate("/search?q=NL42");
            page.locator(".hits a").first().click();
            assertThat(page.url()).contains("/regions/NL42");
            String rank = page.locator(".keys strong").first().textContent();
            String interval = page.locator(".keys .ends").first().textContent();
            assertThat(interval).matches("\\d+ to \\d+");
            String csv = context.request().get("/ranking.csv").text();
            String line = csv.lines()
                    .filter(text -> text.contains(",NL42,"))
                    .findFirst()
                    .orElseThrow();
            String[] fields = line.split(",", -1);
            assertThat(fields[0]).isEqualTo(rank);
            assertThat((int) Math.floor(Double.parseDouble(fields[3])) + " to "
                            + (int) Math.ceil(Double.parseDouble(fields[4])))
                    .isEqualTo(interval);
            page.locator("details.languages summary").click();
            page.locator("details.languages a[hreflang=de]").click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
            assertThat(page.url()).contains("/regions/NL42");
        }
    }

    @Test
    void a02KeyboardAlone() {
        try (BrowserContext context = context(wide())) {
            Page page = context.newPage();
            page.navigate("/");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#content");
            page.navigate("/");
            for (int i = 0; i < 3; i++) {
                page.keyboard().press("Tab");
            }
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("site-search");
            page.keyboard().type("DEE");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=DEE");
            page.locator(".hits a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/regions/DEE");
            assertThat(page.locator("h1").textContent()).isEqualTo("Sachsen-Anhalt");
        }
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.className");
    }

    @Test
    void a03WithoutScripts() {
        try (BrowserContext context = context(narrow().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("/compare?regions=DEE");
            page.locator("#add").selectOption("NL42");
            page.locator(".filters button").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Compare");
            assertThat(page.locator(".profiles thead abbr").count()).isEqualTo(2);
            page.navigate("/search?q=patent");
            page.locator(".hits a").first().click();
            assertThat(page.url()).contains("/indicators/");
        }
    }

    @Test
    void a04SuggestionsAppear() {
        try (BrowserContext context = context(wide())) {
            Page page = context.newPage();
            page.navigate("/");
            page.locator("#site-search").pressSequentially("limb");
            page.locator("#site-names option")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
    }

    /// The analyst's path: her region, its peers, a weight, the table, German.
    @Test
    void a05ComparesWithPeersAndMovesAWeight() {
        try (BrowserContext context = context(wide())) {
            Page page = context.newPage();
            page.navigate("/regions/DEE");
            page.locator("a[href^='/compare?regions=DEE']").first().click();
            page.waitForURL("**/compare?regions=DEE*");
            assertThat(page.locator(".profiles thead abbr").count()).isEqualTo(6);
            page.navigate("/what-if?region=DEE");
            String before = ranks(page);
            page.locator("#weight-firms").focus();
            for (int i = 0; i < 12; i++) {
                page.keyboard().press("ArrowRight");
            }
            page.waitForURL("**weight.firms=2.2*");
            assertThat(page.locator("#of-firms").textContent()).isEqualTo("2.2");
            assertThat(ranks(page)).isNotEqualTo(before);
            assertThat(page.locator("tr.own").count()).isEqualTo(1);
            page.locator("#with-intervals")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            String shared = page.url();
            String moved = ranks(page);
            page.navigate(shared);
            assertThat(ranks(page)).isEqualTo(moved);
            page.locator("#reset").click();
            page.waitForURL("**/what-if?region=DEE");
            assertThat(ranks(page)).isEqualTo(before);
        }
    }

    /// Codes of the regions in the order of their ranks.
    private static String ranks(Page page) {
        return String.valueOf(page.evaluate(
                "[...document.querySelectorAll('table.moved tr[data-code]')].map((row) => row.dataset.code).join()"));
    }

    @Test
    void a06WhatIfWithoutScripts() {
        try (BrowserContext context = context(narrow().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("/what-if");
            page.locator("#aggregation").selectOption("arithmetic");
            page.locator("#out-firms").check();
            page.locator("#what-if button").click();
            assertThat(page.locator("#out-firms").isChecked()).isTrue();
            assertThat(page.locator("#found").getAttribute("data-address"))
                    .isEqualTo("/what-if?aggregation=arithmetic&out=firms");
        }
    }

    @Test
    void b01EveryPageIsAccessibleAndFits() {
        String axe = resource("axe.min.js");
        List<String> found = new ArrayList<>();
        Map<String, Browser.NewContextOptions> screens = new LinkedHashMap<>();
        screens.put("wide", wide());
        screens.put("narrow", narrow());
        screens.put("dark", wide().setColorScheme(ColorScheme.DARK));
        screens.forEach((screen, options) -> {
            try (BrowserContext context = context(options)) {
                Page page = context.newPage();
                PAGES.forEach((name, path) -> {
                    page.navigate(path);
                    page.waitForLoadState();
                    found.addAll(violations(page, axe, screen + " " + name));
                    int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                    if (screen.equals("narrow") && width > NARROW) {
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
        assertThat(complaints).isEmpty();
        assertThat(elsewhere).isEmpty();
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
    void b02PrintsToPdf() throws IOException {
        try (BrowserContext context = context(wide())) {
            Page page = context.newPage();
            page.navigate("/regions/DEE");
            Path file = Application.root().resolve("e2e/target/pictures/region.pdf");
            Files.createDirectories(file.getParent());
            page.pdf(new Page.PdfOptions().setFormat("A4").setPath(file).setPrintBackground(true));
            assertThat(Files.size(file)).isGreaterThan(10_000);
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(text.split("/Type\\s*/Page\\b", -1).length - 1).isEqualTo(2);
        }
    }

    private static String resource(String name) {
        try (InputStream in = ReaderTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
