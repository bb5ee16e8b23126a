package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.RefstackQuery;
import io.github.interop4j.requirement.RefstackServer;
import io.github.interop4j.requirement.Requirements;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidelinesCommandTests {

    private static final String RECONSTRUCTED = "reconstructed from published test lists; not the official file";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
    }

    @Test
    void theBundleIsListed() {
        Said said = shell.interop4j("guidelines", "list");
        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .contains(
                        "2020.06                  approved    stein train ussuri victoria   platform compute object",
                        "  " + RECONSTRUCTED,
                        "  inferred: type and date of flags: as in 2020.06")
                .hasSize(26 + 1 + 7);
        assertThat(json("guidelines", "list", "--json")).hasSize(26);
    }

    @Test
    void aGuidelineIsShown() {
        assertThat(shell.interop4j("guidelines", "show", "2020.06").out())
                .startsWith("""
                        2020.06  approved, schema 2.0
                          releases  stein, train, ussuri, victoria
                          replaces  2019.11
                          source    2020.06.json, 129292 bytes, sha256 c0105bc9de1ad0bd1c75062017e4cd808cfbb1bb4fdaef5476623c9ea2f51887
                          history   3 states of the official file, 2020-04-22 to 2020-06-11
                          program   platform: 284 required (11 flagged)
                          program   compute: 228 required (11 flagged)
                          program   object: 58 required
                        """)
                .contains("  required    compute-flavors-list                     2 tests, required since 2017.09\n")
                .contains("defined but listed nowhere: images-v2-import\n")
                .contains("/capabilities/images-v2-import: a capability is defined but no component lists it");
        assertThat(json("guidelines", "show", "2020.06", "--json").at("/components/os_powered_storage/required"))
                .hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "show 2022.11",
                "tests 2022.11",
                "tests acme.json",
                "diff 2020.06 2022.11",
                "assess run.json --guideline 2022.11 --program dns",
                "assess run.json --guideline 2022.11 --program dns --refstack"
            })
    void whatIsReconstructedSaysSo(String command) {
        shell.file("acme.json", "{\"id\": \"acme\", \"extends\": \"2022.11\"}").file("run.json", run("PASSED"));
        assertThat(shell.interop4j(("guidelines " + command).split(" ")).out())
                .contains("  " + RECONSTRUCTED + "\n")
                .contains("  inferred: type and date of flags: as in 2020.06\n");
        assertThat(shell.interop4j(("guidelines " + command + " --json").split(" "))
                        .out())
                .contains("\"basis\" : \"" + RECONSTRUCTED + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"history 9a438d88-10c6-4bcd-8b5b-5b6e25e1346f", "meets run.json --program dns"})
    void anAnswerAboutManyEndsWithWhatIsReconstructed(String command) {
        shell.file("run.json", run("PASSED"));
        assertThat(shell.interop4j(("guidelines " + command).split(" ")).out())
                .contains("\n2022.11:\n  " + RECONSTRUCTED + "\n  inferred: ")
                .doesNotContain("\n2020.06:\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests 2022.11 --refstack --program dns",
                "export run.json --guideline 2022.11 --program dns --cpid c"
            })
    void whereTheFormHasNoPlaceForItTheReconstructionIsSaidBeside(String command) {
        shell.file("run.json", run("PASSED"));
        Said said = shell.interop4j(("guidelines " + command).split(" "));
        assertThat(said.code()).isZero();
        assertThat(said.out()).doesNotContain("reconstructed");
        assertThat(said.err()).isEqualTo("interop4j: 2022.11 is " + RECONSTRUCTED + "\n");
    }

    @Test
    void testsAreListedByStatusWithAliasesAndFlags() {
        Said all = shell.interop4j("guidelines", "tests", "2020.06", "--program", "compute");
        assertThat(all.out())
                .startsWith("2020.06, compute: 228 tests\n")
                .contains("required, flagged D400 2018-03-02  tempest.api.network.test_routers.RoutersTest.")
                .contains("\n    alias tempest.");
        assertThat(shell.interop4j(
                                "guidelines",
                                "tests",
                                "2020.06",
                                "--program",
                                "compute",
                                "--no-aliases",
                                "--no-flagged")
                        .out())
                .startsWith("2020.06, compute: 217 tests\n")
                .doesNotContain("alias", "flagged");
        assertThat(shell.interop4j("guidelines", "tests", "2020.06", "--status", "advisory,removed")
                        .out())
                .isEqualTo("2020.06, platform: 0 tests\n");
        assertThat(json("guidelines", "tests", "dns.2020.06", "--with-platform", "--json")
                        .get("tests"))
                .hasSize(238);
    }

    @ParameterizedTest
    @CsvSource({
        "2020.06, compute, '', true, true",
        "2020.06, compute, required, true, false",
        "2017.01, platform, 'required,advisory', false, true",
        "2015.03, object, required, true, true",
        "dns.2018.02, dns, bogus, true, true",
        "2022.11, object, required, true, false"
    })
    void refstackAnswersItsLinesAndNothingElse(
            String id, String program, String statuses, boolean aliases, boolean flagged) {
        List<String> command = new ArrayList<>(
                List.of("guidelines", "tests", id, "--refstack", "--program", program, "--status", statuses));
        if (!aliases) {
            command.add("--no-aliases");
        }
        if (!flagged) {
            command.add("--no-flagged");
        }
        Said said = shell.interop4j(command.toArray(String[]::new));
        Optional<Set<String>> selected =
                statuses.isEmpty() ? Optional.empty() : Optional.of(Set.of(statuses.split(",")));
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .isEqualTo(
                        RefstackServer.testList(
                                        Guidelines.bundled().get(id),
                                        new RefstackQuery(program, selected, aliases, flagged))
                                .stream()
                                .map(line -> line + "\n")
                                .collect(Collectors.joining()));
    }

    @Test
    void differencesAreListed() {
        assertThat(shell.interop4j("guidelines", "diff", "2019.11", "2020.06").out())
                .isEqualTo("2019.11 to 2020.06: 0 capabilities changed, 0 tests changed\n");
        shell.file("acme.json", """
                {"id": "acme", "extends": "dns.2020.06", "drop": ["dns-record-crud"],
                 "waive": {"02ca5d6a-86ce-4f02-9d94-9e5db55c3055": {"reason": "r", "owner": "o", "until": "2027-01-31"}}}
                """);
        assertThat(shell.interop4j("guidelines", "diff", "dns.2020.06", "acme.json")
                        .out())
                .startsWith("""
                        dns.2020.06 to acme: 1 capability changed, 7 tests changed
                        capability  dns-record-crud: required → absent
                        """)
                .contains("""
                        02ca5d6a-86ce-4f02-9d94-9e5db55c3055  waiver  designate_tempest_plugin.tests.api.v2.test_zones.ZonesTest.test_show_zone
                            - required
                            + required, waived until 2027-01-31 by o: r
                        """);
    }

    @Test
    void aTestsHistoryIsTold() {
        Said said = shell.interop4j("guidelines", "history", "id-9a438d88-10c6-4bcd-8b5b-5b6e25e1346f");
        assertThat(said.out())
                .startsWith("""
                        9a438d88-10c6-4bcd-8b5b-5b6e25e1346f
                        2015.03                  required in compute-servers
                            as tempest.api.compute.servers.test_create_server.ServersTestJSON.test_list_servers
                        """)
                .contains("2022.11                  required in compute-servers-list (reconstructed)\n");
    }

    @Test
    void resultsAreAssessed() {
        shell.file("run.json", run("PASSED"));
        Said met = assess("run.json");
        assertThat(met.code()).isZero();
        assertThat(met.out()).isEqualTo("""
                        dns.2020.06, dns: MET by the rule strict
                          by the rule refstack: MET
                          by the rule scs: MET
                          required    MET       dns-record-crud                          6 of 6 passed
                          required    MET       dns-zone-crud                            4 of 4 passed
                        """);
        shell.file("run.json", run("SKIPPED"));
        Said unproven = assess("run.json");
        assertThat(unproven.code()).isEqualTo(2);
        assertThat(unproven.out())
                .contains("  by the rule scs: MET\n")
                .contains("in the way:\n  5bfa3cfe-5bc8-443b-bf48-cfba44cbb247  skipped  ")
                .contains("test_list_zone: because\n")
                .contains("only by skipping: dns-zone-crud\n");
        shell.file("run.json", run("FAILED"));
        assertThat(assess("run.json").code()).isEqualTo(1);
        JsonNode json =
                json("guidelines", "assess", "run.json", "--guideline", "dns.2020.06", "--rule", "scs", "--json");
        assertThat(json.get("standing").asText()).isEqualTo("UNMET");
        assertThat(json.get("by_rule")).hasToString("{\"strict\":\"UNMET\",\"refstack\":\"UNMET\",\"scs\":\"UNMET\"}");
        assertThat(json.at("/capabilities/1/decided_by/1/reason").asText()).isEqualTo("because");
    }

    @Test
    void theTestsThatDecidedAreToldOnRequest() {
        shell.file("run.json", run("FAILED")).file("acme.json", """
                {"id": "acme", "extends": "dns.2020.06",
                 "flag": {"d03b69a5-5052-43bc-a38a-b511b6b34304": {"type": "D402", "date": "2026-05-01"}},
                 "waive": {"5bfa3cfe-5bc8-443b-bf48-cfba44cbb247":
                   {"reason": "next release", "owner": "dns team", "until": "9999-12-31"}}}
                """);
        Said said = shell.interop4j("guidelines", "assess", "run.json", "--guideline", "acme.json", "--tests");
        assertThat(said.out())
                .contains("  required    MET       dns-zone-crud                            3 of 3 passed\n    ")
                .contains("    may fail: d03b69a5-5052-43bc-a38a-b511b6b34304  passed  ")
                .contains("(required, flagged D402 2026-05-01)")
                .contains("    may fail: 5bfa3cfe-5bc8-443b-bf48-cfba44cbb247  failed  ")
                .contains("(required, waived until 9999-12-31 by dns team: next release): because\n")
                .doesNotContain("in the way");
        JsonNode excused = json("guidelines", "assess", "run.json", "--guideline", "acme.json", "--json")
                .at("/capabilities/1/excused/0");
        assertThat(excused.get("waiver"))
                .hasToString("{\"reason\":\"next release\",\"owner\":\"dns team\",\"until\":\"9999-12-31\"}");
        assertThat(excused.get("reason").asText()).isEqualTo("because");
    }

    @Test
    void resultsAreReportedAsRefstackWould() {
        shell.file("run.json", run("FAILED"));
        Said no = assess("run.json", "--refstack");
        assertThat(no.code()).isEqualTo(1);
        assertThat(no.out()).isEqualTo("""
                        dns.2020.06, dns: NO by RefStack's report page
                          9 of 10 required tests passed
                        """);
        assertThat(json("guidelines", "assess", "run.json", "--guideline", "dns.2020.06", "--refstack", "--json"))
                .hasToString("{\"guideline\":\"dns.2020.06\",\"target\":\"dns\",\"status\":{\"required\":[10,9,0,0],"
                        + "\"advisory\":[0,0,0,0],\"deprecated\":[0,0,0,0],\"removed\":[0,0,0,0]},"
                        + "\"caps\":{\"dns-record-crud\":[\"required\",6,0,0,0],\"dns-zone-crud\":[\"required\",3,1,0,0]},"
                        + "\"requiredPassPercent\":90,\"totalRequiredFailCount\":1,\"totalRequiredFlagCount\":0,"
                        + "\"totalNonFlagCount\":10,\"nonFlagPassCount\":9,\"nonFlagRequiredPassPercent\":90,"
                        + "\"compliant\":false}");
    }

    @Test
    void passesAreExportedAndAssessedAgain() {
        shell.file("run.json", run("PASSED"));
        Said export = shell.interop4j(
                "guidelines", "export", "run.json", "--guideline", "dns.2020.06", "--cpid", "c", "--seconds", "7");
        shell.file("upload.json", export.out());
        assertThat(assess("upload.json").out())
                .startsWith("dns.2020.06, dns: MET by the rule strict\n")
                .contains("RefStack results hold passed tests only");
        assertThat(assess("upload.json", "--refstack").code()).isZero();
    }

    @Test
    void whatIsMetAndWhatComesNextIsTold() {
        shell.file("run.json", run("PASSED"));
        Said said = shell.interop4j("guidelines", "meets", "run.json", "--program", "dns");
        assertThat(said.out())
                .contains("dns.2020.06              MET       0 tests in the way\n")
                .contains("2022.11                  MET       0 tests in the way (reconstructed)\n");
        shell.file("run.json", run("FAILED"));
        JsonNode none = json("guidelines", "meets", "run.json", "--program", "dns", "--json");
        assertThat(none.get("met")).isEmpty();
        assertThat(none.get("next").asText()).isEqualTo("dns.2020.06");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guidelines | 64 | say what to ask: list, show, tests, diff, history, assess, meets or export",
                "guidelines show 2020.6 | 64 | no guideline is called '2020.6'; the nearest are: 2020.06, ",
                "guidelines show gone.json | 65 | gone.json: expected a file, found none",
                "guidelines show broken.json | 65 | broken.json at line 1, column 2: not valid JSON: ",
                "guidelines tests 2020.06 --program dns | 64 | no program of 2020.06 is called 'dns'; there are: platform, compute, object",
                "guidelines tests 2020.06 --program desktop | 64 | no program is called 'desktop'; there are: platform, ",
                "guidelines tests 2020.06 --program desktop --refstack | 65 | Invalid target: desktop",
                "guidelines tests dns.2020.06 --refstack | 65 | Invalid target: platform",
                "guidelines tests 2020.06 --status must | 64 | no status is called 'must'; there are: required, advisory, deprecated, removed",
                "guidelines history nothing | 64 | no test is called 'nothing'; the nearest are: ",
                "guidelines assess gone --guideline 2020.06 | 65 | gone: expected a file, found none",
                "guidelines assess broken.json --guideline 2020.06 | 65 | broken.json at line 1: not valid JSON: ",
                "guidelines assess run.json | 64 | Missing required option: '--guideline=ID|FILE'",
                "guidelines assess run.json --guideline dns.2020.06 --refstack --program compute | 65 | the page breaks: Invalid target: compute",
                "guidelines assess run.json --guideline 2020.06 --rule lax | 64 | no rule is called 'lax'; there are: strict, refstack, scs",
                "guidelines export run.json --guideline 2020.06 --cpid c | 65 | RefStack: nothing passed, and no empty list of results is taken"
            })
    void whatIsWrongIsSaidInOneLine(String command, int code, String message) {
        shell.file("broken.json", "{,").file("run.json", run("PASSED"));
        Said said = shell.interop4j(command.split(" "));
        assertThat(said.code()).isEqualTo(code);
        assertThat(said.err()).contains(message);
        assertThat(said.out()).isEmpty();
    }

    private Said assess(String file, String... more) {
        String[] command = new String[4 + more.length];
        System.arraycopy(new String[] {"guidelines", "assess", file, "--guideline=dns.2020.06"}, 0, command, 0, 4);
        System.arraycopy(more, 0, command, 4, more.length);
        return shell.interop4j(command);
    }

    private JsonNode json(String... command) {
        try {
            return new ObjectMapper().readTree(shell.interop4j(command).out());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A run of the DNS program in which one test ended like this and all others passed. */
    private static String run(String outcome) {
        return Requirements.of(Guidelines.bundled().get("dns.2020.06"), Program.DNS).tests().stream()
                .map(each -> "{\"id\": \"" + each.testId() + "\", \"name\": \"" + each.name() + "\", \"outcome\": \""
                        + (each.testId().startsWith("5bfa3cfe") ? outcome : "PASSED") + "\", \"reason\": \"because\"}")
                .collect(Collectors.joining(
                        ",\n", "{\"format\": \"interop4j-run\", \"version\": 1, \"results\": [\n", "]}\n"));
    }
}
