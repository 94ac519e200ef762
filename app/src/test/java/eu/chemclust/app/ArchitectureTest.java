package eu.chemclust.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The laws of the house over all modules. An empty package under a law is itself a failure: a law that guards
/// nothing is a law forgotten.
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("eu.chemclust");

    @Test
    void modulesDependDownwardsOnly() {
        guarded(
                "eu.chemclust.tables",
                "eu.chemclust.engine",
                "eu.chemclust.designs",
                "eu.chemclust.observatory",
                "eu.chemclust.observatory.edition",
                "eu.chemclust.exchange",
                "eu.chemclust.exchange.search",
                "eu.chemclust.figures",
                "eu.chemclust.report",
                "eu.chemclust.app");
        noClasses()
                .that()
                .resideInAPackage("eu.chemclust.designs..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("eu.chemclust.observatory..", "eu.chemclust.figures..", "eu.chemclust.app..")
                .because("an index design knows units and indicators, never regions")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("eu.chemclust.tables..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "eu.chemclust.engine..",
                        "eu.chemclust.designs..",
                        "eu.chemclust.observatory..",
                        "eu.chemclust.figures..",
                        "eu.chemclust.report..",
                        "eu.chemclust.app..")
                .because("a table knows rows, columns and files, no domain")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("eu.chemclust.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "eu.chemclust.tables..",
                        "eu.chemclust.designs..",
                        "eu.chemclust.observatory..",
                        "eu.chemclust.figures..",
                        "eu.chemclust.report..",
                        "eu.chemclust.app..")
                .because("the engine knows units and indicators, never regions or pages")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("eu.chemclust.observatory..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "eu.chemclust.exchange..",
                        "eu.chemclust.figures..",
                        "eu.chemclust.report..",
                        "eu.chemclust.app..")
                .because("what is computed must not depend on how it is shown")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("eu.chemclust.exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "eu.chemclust.engine..",
                        "eu.chemclust.designs..",
                        "eu.chemclust.figures..",
                        "eu.chemclust.report..",
                        "eu.chemclust.app..")
                .because("the catalogue stands by itself; of the observatory it knows regions and data packages")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("eu.chemclust.figures..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("eu.chemclust.report..", "eu.chemclust.app..")
                .because("figures are drawn from plain numbers, for any caller")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("eu.chemclust.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eu.chemclust.app..")
                .because("an export says what an edition says, whoever asks for it")
                .check(ALL);
    }

    @Test
    void databaseOnlyInTheWarehouse() {
        guarded("eu.chemclust.observatory.warehouse");
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.chemclust.observatory.warehouse..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
                .because("the warehouse is a port; what is behind it can change")
                .check(ALL);
    }

    @Test
    void luceneOnlyInTheSearch() {
        guarded("eu.chemclust.exchange.search");
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.chemclust.exchange.search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .because("the index is rebuilt from the records at any time; what is behind it can change")
                .check(ALL);
    }

    @Test
    void picocliOnlyInTheCommandLine() {
        guarded("eu.chemclust.app.cli");
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.chemclust.app.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("a command parses, calls one use case and prints")
                .check(ALL);
    }

    @Test
    void springOnlyInTheWeb() {
        guarded("eu.chemclust.app.web");
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.chemclust.app.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .because("the command line starts without the web context")
                .check(ALL);
    }

    @Test
    void onlyServeKnowsTheWeb() {
        guarded("eu.chemclust.app.cli");
        noClasses()
                .that()
                .resideInAPackage("eu.chemclust.app.cli..")
                .and()
                .doNotHaveSimpleName("ServeCommand")
                .and()
                .doNotHaveSimpleName("ChemClustCommand")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eu.chemclust.app.web..")
                .because("a command that prints must not load the web (ChemClustCommand only words its failure)")
                .check(ALL);
    }

    @Test
    void answersOnlyWordWhatUseCasesFound() {
        guarded("eu.chemclust.app.answer", "eu.chemclust.observatory.needs", "eu.chemclust.observatory.whatif");
        noClasses()
                .that()
                .resideInAPackage("eu.chemclust.app.answer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "eu.chemclust.app.cli..",
                        "eu.chemclust.app.web..",
                        "eu.chemclust.observatory.warehouse..",
                        "eu.chemclust.observatory.source..")
                .because("an answer is the same on the command line, on a page and in the interface for programs")
                .check(ALL);
    }

    @Test
    void networkOnlyInSourcesAndWeb() {
        guarded("eu.chemclust.observatory.source");
        noClasses()
                .that()
                .resideOutsideOfPackages("eu.chemclust.observatory.source..", "eu.chemclust.app.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..")
                .because("only sources fetch")
                .check(ALL);
    }

    @Test
    void sourcesNeverWrite() {
        guarded("eu.chemclust.observatory.source");
        noClasses()
                .that()
                .resideInAPackage("eu.chemclust.observatory.source..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("eu.chemclust.observatory.warehouse..", "eu.chemclust.observatory.benchmark..")
                .because("sources return observations; who asked for them decides where they go")
                .check(ALL);
    }

    @Test
    void nobodyReachesIntoInternals() {
        for (String module : List.of("tables", "engine", "designs", "observatory", "exchange", "figures", "report")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("eu.chemclust." + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("eu.chemclust." + module + "..internal..")
                    .because("what is internal may change any day")
                    .check(ALL);
        }
    }

    @Test
    void noCyclesBetweenPackagesOfModules() {
        slices().matching("eu.chemclust.(*)..").should().beFreeOfCycles().check(ALL);
        slices().matching("eu.chemclust.app.(*)..").should().beFreeOfCycles().check(ALL);
        slices().matching("eu.chemclust.designs.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ALL);
        slices().matching("eu.chemclust.exchange.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ALL);
        slices().matching("eu.chemclust.observatory.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that depends on itself through others cannot be understood alone")
                .check(ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<JavaPackage> packages = ALL.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(name -> !name.getName().contains(".generated"))
                .toList();
        assertThat(packages).isNotEmpty();
        assertThat(packages)
                .allSatisfy(name -> assertThat(name.isAnnotatedWith(NullMarked.class))
                        .as(name.getName())
                        .isTrue());
    }

    private static void guarded(String... packages) {
        for (String name : packages) {
            assertThat(ALL.containPackage(name))
                    .as("the package %s has classes", name)
                    .isTrue();
        }
    }
}
