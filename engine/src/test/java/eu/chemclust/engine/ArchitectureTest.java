package eu.chemclust.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What the engine may depend on, and what it must not do.
final class ArchitectureTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("eu.chemclust.engine");

    private static final List<String> PACKAGES =
            List.of("eu.chemclust.engine", "eu.chemclust.engine.internal", "eu.chemclust.engine.analysis");

    @Test
    void theGuardedPackagesAreNotEmpty() {
        for (String guarded : PACKAGES) {
            assertThat(ENGINE.stream().filter(c -> c.getPackageName().equals(guarded)))
                    .as(guarded)
                    .hasSizeGreaterThan(4);
        }
        assertThat(ENGINE.stream().map(c -> c.getPackageName()).distinct())
                .containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @Test
    void onlyTheJdkAndNumericalLibraries() {
        classes()
                .that()
                .resideInAPackage("eu.chemclust.engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "eu.chemclust.engine..",
                        "java.lang..",
                        "java.math..",
                        "java.util..",
                        "org.jspecify.annotations",
                        "org.hipparchus..",
                        "org.ojalgo..")
                .because("a statistics office should be able to take this module on its own")
                .check(ENGINE);
    }

    @Test
    void noInputOutputClockLoggingOrUnseededRandomness() {
        noClasses()
                .that()
                .resideInAPackage("eu.chemclust.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.time..", "java.util.logging..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("reads a clock, a property or chance") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        String owner = call.getTargetOwner().getName();
                        String name = call.getTarget().getName();
                        return (owner.equals("java.lang.System") && !name.equals("arraycopy"))
                                || (owner.equals("java.lang.Math") && name.equals("random"));
                    }
                })
                .because("the same design and table must give the same result everywhere")
                .check(ENGINE);
    }

    @Test
    void logarithmsAndPowersAreTheSameOnEveryMachine() {
        noClasses()
                .that()
                .resideInAPackage("eu.chemclust.engine..")
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("uses Math for log, exp or pow") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getTargetOwner().getName().equals("java.lang.Math")
                                && List.of("log", "log1p", "log10", "exp", "expm1", "pow", "sin", "cos", "tanh")
                                        .contains(call.getTarget().getName());
                    }
                })
                .because("Math may differ in the last bit between processors, StrictMath may not")
                .check(ENGINE);
    }

    @Test
    void noCyclesBetweenPackages() {
        SlicesRuleDefinition.slices()
                .matching("eu.chemclust.(**)")
                .should()
                .beFreeOfCycles()
                .because("kernels know nothing of designs, and designs nothing of analyses")
                .check(ENGINE);
    }

    @Test
    void everyPackageIsNullMarked() throws ClassNotFoundException {
        for (String guarded : PACKAGES) {
            assertThat(Class.forName(guarded + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(guarded)
                    .isTrue();
        }
    }
}
