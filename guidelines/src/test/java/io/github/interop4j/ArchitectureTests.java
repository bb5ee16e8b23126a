package io.github.interop4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.interop4j");

    @Test
    void theClassesAreSeen() {
        assertThat(classes.size()).isGreaterThan(30);
        assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrder(
                        "io.github.interop4j.guideline",
                        "io.github.interop4j.requirement",
                        "io.github.interop4j.assessment");
    }

    @Test
    void dataFlowsFromGuidelineToAssessment() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("guideline")
                .definedBy("..guideline..")
                .layer("requirement")
                .definedBy("..requirement..")
                .layer("assessment")
                .definedBy("..assessment..")
                .whereLayer("guideline")
                .mayOnlyBeAccessedByLayers("requirement", "assessment")
                .whereLayer("requirement")
                .mayOnlyBeAccessedByLayers("assessment")
                .whereLayer("assessment")
                .mayNotBeAccessedByAnyLayer()
                .check(classes);
        slices().matching("io.github.interop4j.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void nothingButJacksonAndTheJdkIsNeeded() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.interop4j..",
                        "java..",
                        "javax.xml..",
                        "com.fasterxml.jackson..",
                        "org.apiguardian.api..",
                        "org.jspecify.annotations..")
                .check(classes);
    }

    @Test
    void publicTypesSayHowStableTheyAre() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beAnnotatedWith(API.class)
                .check(classes);
    }

    @Test
    void packagesAreNullMarked() {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(classes)
                .allSatisfy(each -> assertThat(each.getSimpleName())
                        .doesNotStartWith("Abstract")
                        .doesNotEndWith("Impl")
                        .doesNotEndWith("Util")
                        .doesNotEndWith("Utils")
                        .doesNotEndWith("Helper")
                        .doesNotEndWith("Manager"));
    }

    @Test
    void nothingStaticChanges() {
        assertThat(classes.stream().flatMap(each -> each.getFields().stream()))
                .filteredOn(each -> each.getModifiers().contains(JavaModifier.STATIC))
                .allSatisfy(each -> assertThat(each.getModifiers()).contains(JavaModifier.FINAL));
    }
}
