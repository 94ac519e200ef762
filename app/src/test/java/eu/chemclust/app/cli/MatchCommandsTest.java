package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The matches of the exchange as a user asks for them.
class MatchCommandsTest {
    @TempDir
    static Path folder;

    private static Run ask(String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of("--data", Run.data().toString(), "--on", "2026-09-01"));
        arguments.addAll(List.of("--index", folder.resolve("search").toString()));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static Run benchmark(String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of("--data", Run.data().toString(), "--replications", "150"));
        arguments.addAll(List.of("--warehouse", folder.resolve("warehouse").toString()));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static Run recommend(String... words) {
        List<String> arguments = new ArrayList<>(List.of("recommend"));
        arguments.addAll(Arrays.asList(words));
        arguments.addAll(List.of(
                "--on", "2026-09-01", "--index", folder.resolve("search").toString()));
        return benchmark(arguments.toArray(String[]::new));
    }

    @Test
    void a01_threeNeedsWithPracticesAndReasons() {
        for (String region : List.of("DEE", "NL42", "CZ04", "ES12")) {
            JsonNode json = JsonMapper.shared()
                    .readTree(recommend(region, "--format", "json").out());
            assertThat(json.get("question").asString()).isEqualTo("recommend");
            JsonNode parts = json.get("tables").get("parts");
            assertThat(parts.size()).as(region).isPositive();
            for (JsonNode part : parts) {
                assertThat(part.get("sentence").asString()).isNotBlank();
                assertThat(part.get("value").asDouble()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void a02_recommendationsSpeakBothLanguagesAndRepeatThemselves() {
        Run english = recommend("DEE");
        assertThat(english.err()).doesNotContain("Exception");
        assertThat(english.out()).contains("of 100.").contains("in likeness to Sachsen-Anhalt");
        assertThat(recommend("DEE").out()).isEqualTo(english.out());
        assertThat(recommend("DEE", "--language", "de").out())
                .contains("Vergleichsregionen")
                .contains("von 100.");
        assertThat(recommend("DEE", "--node", "nonsense").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(recommend("DEE", "--node", "topcited").out()).contains("nothing is recommended for it");
    }

    @Test
    void a03_takersOfAByProduct() {
        Run ash = ask("byproduct", "10 01 02", "--near", "DEE0", "--within", "150km");
        assertThat(ash.status()).isZero();
        assertThat(ash.out()).contains("2351").contains("Documented elsewhere does not mean possible here");
        Run solvent = ask("byproduct", "07 01 04*", "--near", "DEE0", "--within", "150km");
        assertThat(solvent.out())
                .contains("No documented exchange has this very code")
                .contains("hazardous");
        assertThat(ask("byproduct", "99 99 99", "--near", "DEE0").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(ask("byproduct", "100102", "--near", "Nowhereville").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(ask("byproduct", "100102", "--near", "DEE0", "--within", "0km")
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void a04_aFacilityOrTheDemandForOne() {
        Run found = ask("facility", "fermentation", "--near", "DEE0", "--within", "300km");
        assertThat(found.out()).contains("Leuna DE").contains("the process (fermentation)");
        String kept = folder.resolve("unmet.csv").toString();
        assertThat(ask("facility", "quantum annealing", "--near", "ES12", "--keep", kept)
                        .out())
                .contains("The request was kept");
        ask("facility", "Quantum  annealing", "--near", "DEE0", "--keep", kept);
        assertThat(ask("facility", "--demand", kept).out()).containsPattern("quantum annealing +2  ES12 DEE0");
        assertThat(ask("facility", "fermentation", "--trl", "7-3").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void a05_anIdeaHasPartners() {
        Run idea = ask("idea", "methanol from CO2 and green hydrogen", "--region", "DEE");
        assertThat(idea.status()).isZero();
        assertThat(idea.out()).contains("CIRCLENERGY").contains("all cooperation");
        assertThat(ask("idea", "methanol", "--region", "D-E-E").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void a06_exposureToRawMaterials() {
        Run run = benchmark("rawmaterials", "DEE");
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(run.out()).contains("Magnesium").contains("lithium").contains("2023");
        assertThat(benchmark("rawmaterials", "DEE", "--language", "de").out()).contains("Versorgungsrisiko");
    }

    @Test
    void a07_aPlanToTheCentAndItsFindings() throws IOException {
        Path plan = folder.resolve("plan.csv");
        String header = "partner,item,cost_eur,fund,kind,declared_eur,grant_eur,date\n";
        Files.writeString(plan, header + "All,all,1762400.00,interreg-2021,any,,1342200.00,2022-01-01\n");
        assertThat(ask("plan", plan.toString()).out()).contains("76.16").contains("420,200.00");
        Files.writeString(plan, header + "A,b,100.00,interreg-2021,any,,90.00,2022-01-01\n");
        Run bad = ask("plan", plan.toString());
        assertThat(bad.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(bad.err()).contains("row 2, column grant_eur");
        assertThat(ask("plan", folder.resolve("absent.csv").toString()).status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void a08_openCalls() {
        Run calls = ask("calls", "hydrogen", "--trl", "5-6", "--actor", "SME");
        assertThat(calls.status()).isZero();
        assertThat(calls.out())
                .containsPattern("Deadline \\d+ [A-Z][a-z]+ 20\\d\\d")
                .contains("days left");
        assertThat(ask("calls", "zzzzqqq").out()).contains("No call of the catalogue");
    }
}
