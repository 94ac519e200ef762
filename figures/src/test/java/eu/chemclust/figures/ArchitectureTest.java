package eu.chemclust.figures;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What figures may lean on.
class ArchitectureTest {

    private static final JavaClasses FIGURES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("eu.chemclust.figures");

    @Test
    void theGuardedPackageIsNotEmpty() {
        assertThat(FIGURES.containPackage("eu.chemclust.figures")).isTrue();
        assertThat(FIGURES.size()).isGreaterThan(20);
    }

    @Test
    void figuresKnowNothingOfTheirHost() {
        classes()
                .that()
                .resideInAPackage("eu.chemclust.figures..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "eu.chemclust.figures..",
                        "java..",
                        "org.jspecify.annotations..",
                        "org.locationtech.proj4j..",
                        "tools.jackson.core..")
                .because("a figure is drawn from plain records, so that any host can map its own into them")
                .check(FIGURES);
    }

    @Test
    void figuresTouchNoFileClockOrChance() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "java.time..", "java.awt..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .because("the same record must give the same bytes on any machine")
                .check(FIGURES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(RankingFigure.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
        assertThat(FIGURES.stream().map(type -> type.getPackageName()).distinct())
                .containsExactly("eu.chemclust.figures");
    }
}
