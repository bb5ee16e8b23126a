package io.github.interop4j.referencecloud;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTests {

    private static final String ROOT = "io.github.interop4j.referencecloud";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void theRulesSeeTheClasses() {
        assertThat(classes).hasSizeGreaterThan(50);
        assertThat(classes.contain(ReferenceCloud.class)).isTrue();
    }

    @Test
    void theModuleStandsAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "..",
                        "java..",
                        "com.sun.net.httpserver..",
                        "com.fasterxml.jackson..",
                        "org.apiguardian.api..",
                        "org.jspecify.annotations..")
                .check(classes);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("(" + ROOT + "..)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theFlowGoesOneWay() {
        String[] services = {
            ROOT + ".compute", ROOT + ".image", ROOT + ".network", ROOT + ".volume", ROOT + ".objectstore", ROOT
        };
        requireIndependence(ROOT + ".release", with(services, ROOT + ".world", ROOT + ".http", ROOT + ".identity"));
        requireIndependence(ROOT + ".world", with(services, ROOT + ".http", ROOT + ".identity"));
        requireIndependence(ROOT + ".http", with(services, ROOT + ".identity"));
        requireIndependence(ROOT + ".identity", services);
    }

    private void requireIndependence(String of, String... from) {
        noClasses()
                .that()
                .resideInAPackage(of)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(from)
                .check(classes);
    }

    private static String[] with(String[] packages, String... more) {
        return Stream.concat(Stream.of(packages), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void publicTypesSayHowStableTheyAre() {
        classes()
                .that()
                .arePublic()
                .and(are(topLevel()))
                .should()
                .beAnnotatedWith(API.class)
                .check(classes);
    }

    @Test
    void thereIsNoStaticMutableState() {
        fields().that().areStatic().should().beFinal().check(classes);
    }

    @Test
    void classesAreFinal() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(classes);
    }

    @Test
    void namesAvoidTheWordsThatSayNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.(Abstract\\w*|\\w*(Impl|Util|Utils|Helper|Manager))")
                .check(classes);
    }

    private static DescribedPredicate<JavaClass> topLevel() {
        return DescribedPredicate.describe("top level", JavaClass::isTopLevelClass);
    }
}
