package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The questions about a region as a user asks them.
class AnswerCommandsTest {
    @TempDir
    static Path folder;

    private static Run ask(String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of(
                "--data",
                Run.data().toString(),
                "--warehouse",
                folder.resolve("warehouse").toString(),
                "--replications",
                "150"));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static String first(Run run) {
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(run.status()).isZero();
        return run.out().lines().findFirst().orElse("");
    }

    @Test
    void a01_peersAreNamedAndExplained() {
        Run run = ask("peers", "NL42");
        assertThat(first(run)).startsWith("The regions most like Limburg (NL42) are ");
        assertThat(run.out()).contains("Share of chemistry in manufacturing").contains("Next:  ./chemclust needs NL42");
        Run csv = ask("peers", "NL42", "--abroad", "--count", "12", "--format", "csv");
        assertThat(csv.out().lines()).hasSize(13).noneMatch(line -> line.contains(",NL,"));
    }

    @Test
    void a02_needsHaveASentenceInBothLanguages() {
        Run english = ask("needs", "NL42");
        assertThat(first(english)).matches("Limburg has [0-9]+ needs for action in 2023; the first is .*");
        assertThat(english.out()).contains("of the replications.").contains("Strengths");
        Run german = ask("needs", "NL42", "--language", "de");
        assertThat(first(german))
                .matches("Limburg hat 2023 bei [0-9]+ Indikatoren Handlungsbedarf; an erster Stelle steht .*");
        assertThat(german.out()).contains("der Wiederholungen.");
        Run csv = ask("needs", "NL42", "--format", "csv");
        assertThat(csv.out().lines().findFirst().orElseThrow()).startsWith("node,name,level,kind,score,peers_median");
    }

    @Test
    void a03_aRegionAtAGlance() {
        Run run = ask("region", "DEE");
        assertThat(first(run)).startsWith("Sachsen-Anhalt ranks ");
        assertThat(run.out()).contains("the series breaks in 2010").contains("15,530");
        JsonNode json = JsonMapper.shared()
                .readTree(ask("region", "DEE", "--format", "json").out());
        assertThat(json.get("subject").asString()).isEqualTo("DEE");
        assertThat(json.get("tables").get("base").get(0).get("value").asDouble())
                .isEqualTo(15_530);
    }

    @Test
    void a04_resilienceOfUsti() {
        Run run = ask("resilience", "CZ04");
        assertThat(run.out())
                .contains("fell by 13.8\u00a0%")
                .contains("not back by 2015")
                .contains("7,364");
        assertThat(ask("resilience", "CZ04", "--base", "2015").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void a05_regionsSideBySide() {
        Run run = ask("compare", "NL42", "BE2", "--with", "peers,country,europe", "--node", "firms,patents");
        assertThat(first(run)).contains(" is ahead: ");
        assertThat(run.out()).contains("Peers").contains("Netherlands").contains("Europe");
    }

    @Test
    void a06_aWhatIfHasAnAddressThatGivesItAgain() {
        Run run = ask("whatif", "--weight", "firms=3", "--aggregation", "arithmetic", "--region", "NL42");
        assertThat(run.out()).contains("whatif 'aggregation=arithmetic&weight.firms=3.0'");
        Run again = ask("whatif", "aggregation=arithmetic&weight.firms=3.0", "--region", "NL42");
        assertThat(again.out()).isEqualTo(run.out());
        Run replicated = ask("whatif", "--out", "patents", "--replicate", "--format", "csv");
        assertThat(replicated.out()).startsWith("rank,rank_p5,rank_p95,code");
        Run unknown = ask("whatif", "--out", "nothing", "--weight", "firms=-1");
        assertThat(unknown.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(unknown.err()).contains("weight.firms");
    }

    @Test
    void a07_effectsAreRefusedPolitely() {
        Run run = ask("effect", "NL42", "--node", "cooperation", "--since", "2017");
        assertThat(first(run)).contains("Whether Limburg gained");
        assertThat(run.out()).containsPattern("too few years before the\\s+action are known \\(1 < 2\\)");
        assertThat(ask("effect", "NL42", "--node", "cooperation", "--since", "2021")
                        .out())
                .contains("difference");
    }

    @Test
    void a08_codesThatTheBenchmarkDoesNotHave() {
        assertThat(ask("peers", "DEE0").err()).contains("ask for DEE");
        Run unknown = ask("needs", "NL99");
        assertThat(unknown.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unknown.err()).contains("NL11 (Groningen)");
        assertThat(ask("compare", "NL42", "--node", "nothing").err()).contains("smecollaboration");
        assertThat(ask("peers", "NL42", "--language", "xx").err()).contains("en, de");
    }
}
