package io.github.interop4j.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.HostDiscovery;
import java.net.HttpURLConnection;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final String ROOT = "io.github.interop4j.";

    /** Whom each package may know, itself and the JDK aside: docs/architecture.md, from the other side. */
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            Map.entry("cloud", Set.of()),
            Map.entry("wire", Set.of("cloud")),
            Map.entry("session", Set.of("cloud", "wire")),
            Map.entry("judgement", Set.of("cloud", "wire")),
            Map.entry("verdict", Set.of("session", "wire", "judgement")),
            Map.entry("budget", Set.of("cloud", "session", "wire", "verdict")),
            Map.entry("ledger", Set.of("cloud", "session", "wire", "verdict")),
            Map.entry("service", Set.of("cloud", "session", "wire", "verdict", "ledger")),
            Map.entry(
                    "given", Set.of("budget", "cloud", "session", "service", "wire", "judgement", "verdict", "ledger")),
            Map.entry(
                    "check",
                    Set.of("budget", "cloud", "session", "given", "service", "wire", "judgement", "verdict", "ledger")),
            Map.entry(
                    "run",
                    Set.of(
                            "budget",
                            "given",
                            "cloud",
                            "session",
                            "check",
                            "service",
                            "wire",
                            "judgement",
                            "verdict",
                            "ledger")),
            Map.entry(
                    "report",
                    Set.of(
                            "budget",
                            "given",
                            "cloud",
                            "session",
                            "check",
                            "service",
                            "wire",
                            "judgement",
                            "verdict",
                            "ledger",
                            "run")));

    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(
                    ConformanceRun.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void theRulesSeeTheClasses() {
        assertThat(CORE.size()).isGreaterThan(180);
        assertThat(CORE.stream().map(ArchitectureTests::layer).distinct())
                .containsExactlyInAnyOrderElementsOf(KNOWS.keySet());
    }

    @Test
    void eachPackageKnowsOnlyThoseItStandsOn() {
        LayeredArchitecture flow = Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : KNOWS.keySet()) {
            flow = flow.layer(name).definedBy(ROOT + name + "..");
        }
        for (Map.Entry<String, Set<String>> each : new TreeMap<>(KNOWS).entrySet()) {
            flow = each.getValue().isEmpty()
                    ? flow.whereLayer(each.getKey()).mayNotAccessAnyLayer()
                    : flow.whereLayer(each.getKey())
                            .mayOnlyAccessLayers(each.getValue().toArray(String[]::new));
        }
        flow.check(CORE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CORE);
        slices().matching("(io.github.interop4j..)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void onlyARunKnowsTheGuideline() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "run..", ROOT + "report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "guideline..", ROOT + "requirement..")
                .check(CORE);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "run..", ROOT + "report..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "assessment..")
                        .and(describe("are more than an outcome", type -> !type.isEquivalentTo(Outcome.class))))
                .check(CORE);
    }

    @Test
    void onlyTheWireAndTheSessionSpeakHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "wire..", ROOT + "session..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "com.sun.net..", "org.openstack4j.core..")
                        .or(describe("hold a session of openstack4j", ArchitectureTests::holdsASession)))
                .check(CORE);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.github.interop4j.wire.HeadTransport")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(HttpURLConnection.class)
                .check(CORE);
    }

    @Test
    void onlyJudgementsWait() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "judgement..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.awaitility..")
                .check(CORE);
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(CORE);
    }

    @Test
    void onlyTheRunKnowsTheLauncher() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "run..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit.platform.launcher..", "org.junit.jupiter.engine..")
                .check(CORE);
    }

    @Test
    void aHostWithJunit5CanRunChecks() {
        OldestJunit.rule()
                .check(CORE.that(describe(
                        "run in a host's JUnit",
                        it -> !Set.of("run", "report").contains(layer(it)) || it.isEquivalentTo(HostDiscovery.class))));
    }

    @Test
    void configurationEntersAtTheCloud() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cloud..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .check(CORE);
    }

    @Test
    void theProcessIsTheHosts() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CORE);
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
                .check(CORE);
    }

    @Test
    void packagesAreNullMarked() {
        assertThat(CORE.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
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
                .check(CORE);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(CORE);
        fields().that()
                .areStatic()
                // the client that clouds share, since Java cannot close one: it remembers nothing that anyone said
                .and()
                .doNotHaveFullName(ROOT + "wire.HttpTransport.PLAIN")
                .should()
                .notHaveRawType(describe("are there to be changed", ArchitectureTests::isThereToBeChanged))
                .check(CORE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$](Abstract[A-Z]\\w*|\\w*(Impl|Util|Utils|Helper|Manager))")
                .orShould()
                .resideInAnyPackage("..util..", "..common..")
                .check(CORE);
    }

    private static String layer(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).replaceFirst("[.].*", "");
    }

    private static boolean isThereToBeChanged(JavaClass type) {
        boolean isCollection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(ConcurrentMap.class)
                || (isCollection && !type.isInterface());
    }

    private static boolean holdsASession(JavaClass type) {
        return Set.of(
                        "org.openstack4j.openstack.OSFactory",
                        "org.openstack4j.openstack.internal.OSClientSession",
                        "org.openstack4j.openstack.internal.OSAuthenticator")
                .contains(type.getName().replaceFirst("[$].*", ""));
    }
}
