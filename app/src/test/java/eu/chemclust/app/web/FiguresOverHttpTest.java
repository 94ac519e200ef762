package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Figures at addresses of their own.
final class FiguresOverHttpTest {
    @Test
    void a03FiguresHaveAddresses() {
        for (String path : List.of(
                "/figures/ranking.svg?year=2016&scope=all",
                "/figures/map.svg?lang=de&width=390",
                "/figures/regions/DEE/profile.svg",
                "/figures/regions/BE2/trend.svg?lang=de")) {
            HttpResponse<String> figure = get(path);
            assertThat(figure.statusCode()).as(path).isEqualTo(200);
            assertThat(figure.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
            assertThat(figure.body()).startsWith("<svg").contains("<title");
            assertThat(figure.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
        }
    }

    /// A figure is embedded with its language: all its words are in it.
    @Test
    void a04FiguresSpeakEveryLanguage() {
        for (var locale : eu.chemclust.app.view.Messages.LANGUAGES) {
            String language = locale.getLanguage();
            var words = eu.chemclust.app.view.Messages.of(locale);
            assertThat(get("/figures/map.svg?lang=" + language).body())
                    .contains("lang=\"" + language + "\"", words.text("figure.map.legend"));
            assertThat(get("/figures/ranking.svg?lang=" + language).body()).contains(words.text("figure.ranking.axis"));
            assertThat(get("/figures/regions/DEE/trend.svg?lang=" + language).body())
                    .contains(words.text("shock.pandemic"));
            assertThat(get("/figures/regions/DEE/employment.csv?lang=" + language)
                            .body())
                    .contains(words.text("figure.employment.unit"));
        }
        assertThat(get("/figures/regions/DEE/employment.svg?lang=cs").body())
                .contains("Sachsen-Anhalt: ")
                .doesNotContain("Employment in");
    }

    @Test
    void d05FiguresInEveryForm() throws Exception {
        HttpResponse<byte[]> picture = Site.client()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + Site.port() + "/figures/regions/DEE/trend.png"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(picture.statusCode()).isEqualTo(200);
        var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(picture.body()));
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getRGB(5, 5) & 0xffffff).isEqualTo(0xffffff);
        assertThat(get("/figures/regions/DEE/trend.png?theme=dark").statusCode())
                .isEqualTo(400);
        assertThat(get("/figures/map.svg?theme=auto").body()).contains("<style>", "prefers-color-scheme");
        assertThat(get("/figures/map.csv").body()).startsWith("Code,");
        assertThat(get("/figures/indicators/patents/distribution.svg").body()).contains("class=\"bar\"");
    }
}
