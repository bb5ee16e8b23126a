package io.github.interop4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckRulesTests {

    private static final String PLANTED = "io.github.interop4j.architecture.planted.";

    private static final List<String> VIOLATIONS =
            CheckRules.violations(new ClassFileImporter().importPackages(PLANTED.substring(0, PLANTED.length() - 1)));

    @Test
    void aPlainCheckClassKeepsEveryRule() {
        assertThat(VIOLATIONS).isNotEmpty().noneMatch(each -> each.contains("PlainChecks"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Misshapen must be named for what they check",
                "Misshapen> has modifier PUBLIC",
                "Misshapen must be a class of its own",
                "Misshapen must be without fields",
                "Misshapen must be without try",
                "Misshapen> extends class <io.github.interop4j.architecture.planted.Parent>",
                "calls method <java.net.http.HttpClient.newHttpClient()>",
                "calls method <java.lang.Thread.sleep(long)>",
                "has parameter of type <io.github.interop4j.session.Principal>",
                "Misshapen.run() must be a check or a private sentence",
                "Versions) must be a check or a private sentence",
                "Versions) must be with a capability and the place that says what is demanded",
                "has the id planted-misshapen, which is no UUID",
                "has the id 00000000-0000-4000-8000-000000000001 of io.github.interop4j.architecture.planted.Misshapen.",
                "changesThePasswordOfTheMember(io.github.interop4j.service.identity.Users) must be as expendable, under its lock",
                "locksBesideOthers(io.github.interop4j.service.identity.Tokens) must be as expendable, under its lock",
                "Newfangled uses org.junit.jupiter.api.extension.ExtensionContext$Store.computeIfAbsent(java.lang.Object,"
                        + " java.util.function.Function), new in JUnit 6.0: a host with JUnit 5.14 could not run it",
                "Newfangled uses org.junit.platform.engine.CancellationToken, new in JUnit 6.0"
            })
    void whatACheckClassMustNotBeIsNamed(String sentence) {
        assertThat(VIOLATIONS).anyMatch(each -> each.contains(sentence));
    }

    @Test
    void whatJunit5HasMayBeUsed() {
        assertThat(VIOLATIONS)
                .filteredOn(each -> each.contains("could not run it"))
                .allMatch(each -> each.contains("Newfangled"))
                .noneMatch(each -> each.contains("getOrComputeIfAbsent"));
    }

    @Test
    void aCheckThatAltersAUserAsExpendableUnderItsLockMay() {
        assertThat(VIOLATIONS)
                .noneMatch(each -> each.contains("locksAsItShould") && each.contains("must be as expendable"));
    }
}
