package io.github.interop4j.nightly;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.interop4j.nightly");

    @Test
    void theClassesAreSeen() {
        assertThat(classes.size()).isGreaterThan(10);
    }

    @Test
    void cloudsAreAskedByTheLibraryAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..", "org.junit..", "org.openstack4j..", "org.assertj..", "org.awaitility..")
                .check(classes);
    }

    @Test
    void onlyTheProcessEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(Interruption.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(classes);
    }

    @Test
    void whatLeadsInSaysHowStableItIs() {
        classes().that().arePublic().should().beAnnotatedWith(API.class).check(classes);
    }
}
