package eu.chemclust.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a reader does, in Chromium.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // the browser is started before the tests
final class ReaderTest {
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

    @Test
    void a01FindsHerRegionAndTheTableAgrees() {
        try (BrowserContext context = site.context(SiteInBrowser.wide())) {
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
        try (BrowserContext context = site.context(SiteInBrowser.wide())) {
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
        try (BrowserContext context = site.context(SiteInBrowser.narrow().setJavaScriptEnabled(false))) {
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
        try (BrowserContext context = site.context(SiteInBrowser.wide())) {
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
        try (BrowserContext context = site.context(SiteInBrowser.wide())) {
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
        try (BrowserContext context = site.context(SiteInBrowser.narrow().setJavaScriptEnabled(false))) {
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
    void a07TheNavigationIsOneLineInEveryLanguage() {
        try (BrowserContext context = site.context(SiteInBrowser.wide())) {
            Page page = context.newPage();
            for (String language : List.of("en", "de", "fr", "es", "it", "nl", "pl", "cs")) {
                page.navigate("/what-if?lang=" + language);
                assertThat(
                                page.evaluate(
                                        "new Set([...document.querySelectorAll('nav.main li')].map((item) => item.offsetTop)).size"))
                        .as(language)
                        .isEqualTo(1);
            }
        }
    }
}
