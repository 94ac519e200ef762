package eu.chemclust.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// The packed application and a Chromium that reads it. Tests are skipped, and say so, where there is no Chromium or no
/// packed application; with the environment variable `CI` that is a failure.
final class SiteInBrowser implements AutoCloseable {
    /// A page that is not there, of which the browser may complain.
    static final String NOT_FOUND = "/regions/LIMB";

    static final int NARROW = 390;
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Application application;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private SiteInBrowser(Application application, Playwright playwright, Browser browser) {
        this.application = application;
        this.playwright = playwright;
        this.browser = browser;
    }

    static SiteInBrowser start() {
        need(Files.isExecutable(CHROMIUM), "there is no Chromium at " + CHROMIUM);
        need(Files.isReadable(Application.jar()), "the application is not packed: run ./mvnw verify");
        Application application = Application.start();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
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
        return new SiteInBrowser(application, playwright, browser);
    }

    private static void need(boolean met, String otherwise) {
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(met, otherwise);
        }
        assertThat(met).as(otherwise).isTrue();
    }

    BrowserContext context(Browser.NewContextOptions options) {
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
            boolean asked = message.page().url().endsWith(NOT_FOUND)
                    && message.text().contains("status of 404"); // the browser says so of the page that is not there
            if (message.type().equals("error") && !asked) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        return context;
    }

    static Browser.NewContextOptions wide() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB");
    }

    static Browser.NewContextOptions narrow() {
        return new Browser.NewContextOptions().setViewportSize(NARROW, 844).setLocale("en-GB");
    }

    /// Requests to other hosts than our own.
    List<String> elsewhere() {
        return elsewhere;
    }

    /// Errors on the console of the browser.
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        playwright.close();
        application.close();
    }
}
