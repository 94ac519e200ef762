package eu.chemclust.exchange;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What the exchange may lean on. An empty package under a law is itself a failure.
class ArchitectureTest {
    private static final JavaClasses EXCHANGE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("eu.chemclust.exchange");

    private static void guarded(String name) {
        assertThat(EXCHANGE.containPackage(name))
                .as("the package %s has classes", name)
                .isTrue();
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
                .check(EXCHANGE);
    }

    @Test
    void ofTheObservatoryOnlyRegionsAndDataPackages() {
        guarded("eu.chemclust.exchange.catalogue");
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "eu.chemclust.engine..",
                        "eu.chemclust.observatory.warehouse..",
                        "eu.chemclust.observatory.benchmark..",
                        "eu.chemclust.observatory.indicator..",
                        "eu.chemclust.observatory.framework..",
                        "eu.chemclust.observatory.needs..",
                        "eu.chemclust.observatory.peers..",
                        "eu.chemclust.observatory.edition..")
                .because("the catalogue stands by itself; who matches a need against it brings the need along")
                .check(EXCHANGE);
    }

    @Test
    void dataPackagesOnlyInTheCatalogue() {
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.chemclust.exchange.catalogue..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eu.chemclust.observatory.source..")
                .because("records, vocabulary and search work on any collection, shipped or not")
                .check(EXCHANGE);
    }

    @Test
    void recordsKnowNothingOfTheirImportAndSearch() {
        noClasses()
                .that()
                .resideInAPackage("eu.chemclust.exchange")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "eu.chemclust.exchange.importing..",
                        "eu.chemclust.exchange.search..",
                        "eu.chemclust.exchange.catalogue..",
                        "eu.chemclust.exchange.feed..",
                        "tools.jackson..")
                .because("a record is what all others speak of")
                .check(EXCHANGE);
    }

    @Test
    void noNetworkAndNoDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.sql..", "org.springframework..", "picocli..")
                .because("sources fetch, the application shows")
                .check(EXCHANGE);
    }

    @Test
    void noCyclesBetweenPackages() {
        slices().matching("eu.chemclust.exchange.(*)..")
                .should()
                .beFreeOfCycles()
                .check(EXCHANGE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(EXCHANGE.stream().map(type -> type.getPackage()).distinct())
                .hasSizeGreaterThan(6)
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }

    @Test
    void matchesArePure() {
        for (String name : new String[] {"matching", "money", "rawmaterial"}) {
            guarded("eu.chemclust.exchange." + name);
            noClasses()
                    .that()
                    .resideInAPackage("eu.chemclust.exchange." + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.nio.file..",
                            "java.net..",
                            "eu.chemclust.observatory.source..",
                            "eu.chemclust.exchange.catalogue..",
                            "eu.chemclust.exchange.importing..",
                            "eu.chemclust.exchange.search..")
                    .because("a match is records in and records out; who calls it brings them")
                    .check(EXCHANGE);
        }
    }
}
