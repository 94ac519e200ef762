package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an analyst reads about seven regions that differ: Saxony-Anhalt, Limburg, Lombardy, Mazovia (two regions since
/// 2018), Ústí, Catalonia and Asturias, on the data that ship; and the questions about an industry over all regions.
/// `-Dchemclust.golden=rewrite` writes the files anew; read the difference then.
class ProfilesGoldenTest {
    @TempDir
    static Path folder;

    private static String ask(String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of(
                "--data",
                Run.data().toString(),
                "--warehouse",
                folder.resolve("warehouse").toString(),
                "--replications",
                "150"));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().replace(System.lineSeparator(), "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEE", "NL42", "ITC4", "PL91", "PL92", "CZ04", "ES51", "ES12"})
    void aRegionAtAGlance(String code) {
        Golden.assertMatches("region-" + code + ".txt", ask("region", code));
    }

    @Test
    void anIndustryOverAllRegions() {
        Golden.assertMatches("chemistry-regions.txt", ask("chemistry", "regions", "--top", "12"));
        Golden.assertMatches("chemistry-shift-share.txt", ask("chemistry", "shift-share", "--top", "8"));
        Golden.assertMatches("chemistry-concentration.txt", ask("chemistry", "concentration"));
        Golden.assertMatches("chemistry-convergence.txt", ask("chemistry", "convergence"));
        Golden.assertMatches("chemistry-convergence-crii.txt", ask("chemistry", "convergence", "--node", "crii"));
        Golden.assertMatches("chemistry-likeness.txt", ask("chemistry", "likeness", "--top", "8"));
    }

    @Test
    void programsGetAllRegionsInFullPrecision() {
        List<String> csv =
                ask("chemistry", "regions", "--format", "csv").lines().toList();
        assertThat(csv.getFirst())
                .isEqualTo("code,region,country,year,persons_employed,location_quotient,growth_percent_per_year,"
                        + "structure_year,wages_eur_per_person,persons_per_local_unit,stars,estimated_share,flags");
        assertThat(csv)
                .hasSizeGreaterThan(200)
                .anyMatch(line -> line.startsWith("DEE,Sachsen-Anhalt,DE,2022,15530.0,"));
        assertThat(ask("chemistry", "convergence", "--format", "json"))
                .contains("\"figure\" : \"beta_per_year\"")
                .contains("\"lower\"");
    }

    @Test
    void anyBasketServes() throws java.io.IOException {
        Path own = folder.resolve("own.csv");
        java.nio.file.Files.writeString(
                own, "code,name_en,name_de,divisions,note\npaints,paints and plastics,,C20 C22,\n");
        assertThat(ask("resilience", "CZ04", "--basket", "paints", "--baskets-file", own.toString()))
                .startsWith("Employment in paints and plastics in Severozápad ");
        assertThat(ask("chemistry", "regions", "--basket", "chemistry-pharma", "--language", "de"))
                .startsWith("Im Bereich Chemie und Pharma hat ");
        Run unknown = Run.of(
                "chemistry",
                "regions",
                "--basket",
                "paints",
                "--data",
                Run.data().toString());
        assertThat(unknown.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unknown.err()).contains("there is no basket \"paints\"");
    }

    @Test
    void effectsAreMeasuredAgainstFrozenPeers() {
        String editions = Run.data().resolve("editions").toString();
        String frozen = ask("effect", "ES12", "--node", "firms", "--since", "2021", "--editions", editions);
        assertThat(frozen).contains("frozen with the edition crii-2026.1");
        Golden.assertMatches("effect-ES12.txt", frozen);
        Golden.assertMatches(
                "effect-NL42.txt",
                ask("effect", "NL42", "--node", "smecollaboration", "--since", "2021", "--editions", editions));
        assertThat(ask("effect", "NL42", "--node", "firms", "--since", "2021", "--count", "5"))
                .contains("not frozen before the action");
    }
}
