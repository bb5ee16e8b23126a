package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see who give something wrong: a few lines on the error output, and a code. */
class BadInputTests {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
    }

    // --- usage -----------------------------------------------------------------------

    @Test
    void nothingToDo() {
        refused(
                shell.interop4j(),
                64,
                "say what to do",
                "The commands are: run, report, plan, sweep, list, explain, guidelines",
                "Try 'interop4j --help'.");
    }

    @Test
    void anUnknownCommand() {
        refused(
                shell.interop4j("rnu"),
                64,
                "Unmatched argument at index 0: 'rnu'",
                "The commands are: run, report, plan, sweep, list, explain, guidelines",
                "Try 'interop4j --help'.");
    }

    @Test
    void anUnknownOption() {
        refused(
                shell.interop4j("run", "--clowd", "acme"),
                64,
                "Unknown options: '--clowd', 'acme'",
                "Possible solutions: --cloud",
                "Try 'interop4j run --help'.");
    }

    @Test
    void anUnknownGuideline() {
        refused(
                shell.interop4j("run", "--guideline", "2020.05"),
                64,
                "no guideline is called '2020.05'; the nearest are: 2020.06, 2015.05, 2015.03, 2015.04, 2015.07",
                "There is no file " + folder.resolve("2020.05") + " either.",
                "Try 'interop4j run --help'.");
    }

    @Test
    void anUnknownProgram() {
        refused(
                shell.interop4j("run", "--program", "plattform"),
                64,
                "Invalid value for option '--program': no program is called 'plattform'; there are: platform, compute,"
                        + " object, dns, orchestration, shared_file_system, key_manager, load_balancer, nfv",
                "Try 'interop4j run --help'.");
    }

    @Test
    void aProgramThatTheGuidelineDoesNotHave() {
        refused(
                shell.interop4j("run", "--guideline", "2020.06", "--program", "dns"),
                64,
                "no program of 2020.06 is called 'dns'; there are: platform, compute, object");
    }

    @Test
    void anUnknownRule() {
        refused(
                shell.interop4j("run", "--rule", "lenient"),
                64,
                "Invalid value for option '--rule': no rule is called 'lenient'; there are: strict, refstack, scs",
                "Try 'interop4j run --help'.");
    }

    @Test
    void anUnknownGrade() {
        refused(
                shell.interop4j("run", "--grade", "A"),
                64,
                "Invalid value for option '--grade': no grade is called 'A'; there are: guideline, beyond",
                "Try 'interop4j run --help'.");
    }

    @Test
    void anUnknownRole() {
        refused(
                shell.interop4j("run", "--cloud", "acme", "--as", "boss=acme"),
                64,
                "Invalid value for option '--as' (ROLE=CLOUD): There is no role 'boss'; the roles are member, other,"
                        + " expendable, reader, admin.",
                "Try 'interop4j run --help'.");
    }

    @Test
    void aRoleThatIsAlreadyPlayed() {
        refused(
                shell.interop4j("run", "--cloud", "acme", "--as", "member=acme"),
                64,
                "the member is the cloud of --cloud; --as names who plays the other roles",
                "Try 'interop4j run --help'.");
    }

    @Test
    void aRoleWithoutACloud() {
        refused(
                shell.interop4j("run", "--as", "other=acme"),
                64,
                "--as needs --cloud: the simulated cloud plays every role itself",
                "Try 'interop4j run --help'.");
    }

    @Test
    void aConcurrencyThatIsNoNumber() {
        refused(
                shell.interop4j("run", "--concurrency", "0"),
                64,
                "Invalid value for option '--concurrency': '0' is no number from 1 to 9999",
                "Try 'interop4j run --help'.");
    }

    @Test
    void aSelectionThatMatchesNothing() {
        refused(
                shell.interop4j("run", "--only", "compute-keypairs-create-type", "compute-keypears"),
                64,
                "no id, test or capability of guideline 2020.06 (program platform) or of a check on the class path is"
                        + " called 'compute-keypears'; the nearest are: compute-keypairs, compute-servers,"
                        + " compute-servers-get, compute-servers-tags, compute-volume");
    }

    @Test
    void aSelectionThatNothingChecksYet() {
        refused(
                shell.interop4j("run", "--guideline", "dns.2020.06", "--only", "dns-zone-crud"),
                64,
                "there is no check yet for anything that dns-zone-crud selects");
    }

    // --- data ------------------------------------------------------------------------

    @Test
    void aFileThatIsNoGuideline() {
        shell.file("notes.txt", "remember the milk\n").file("broken.json", "{\n  \"id\": ");

        refused(
                shell.interop4j("run", "--guideline", "notes.txt"),
                65,
                "notes.txt at line 1: expected a test as name[attributes], found 'remember the milk'");
        refused(
                shell.interop4j("run", "--guideline", "broken.json"),
                65,
                "broken.json at line 2, column 9: not valid JSON: Unexpected end-of-input within/between Object entries");
    }

    // --- configuration -----------------------------------------------------------------

    @Test
    void noCloudsYaml() {
        Said said = shell.interop4j("run", "--cloud", "acme");

        assertThat(said.code()).isEqualTo(78);
        assertThat(said.err())
                .startsWith(
                        "interop4j: There is no clouds.yaml, and no OS_… variable describes a cloud. Write one of these"
                                + " files, or set OS_AUTH_URL and its like:\n  "
                                + folder.resolve("clouds.yaml") + "\n")
                .contains("\n  " + folder.resolve("home/.config/openstack/clouds.yaml") + "\n")
                .doesNotContain("\tat ");
    }

    @Test
    void anUnknownCloud() {
        shell.clouds("clouds: {acme: {}, ajax: {}}");

        refused(
                shell.interop4j("run", "--cloud", "acne"),
                78,
                "There is no cloud 'acne' in " + folder.resolve("clouds.yaml") + "; there are acme, ajax.");
    }

    @Test
    void anUnknownCloudForARole() {
        shell.clouds(cloud("http://127.0.0.1:1/v3"));

        refused(
                shell.interop4j("run", "--cloud", "acme", "--as", "other=ajax"),
                78,
                "There is no cloud 'ajax' in " + folder.resolve("clouds.yaml") + "; there is only acme.");
    }

    @Test
    void brokenYaml() {
        shell.clouds("clouds:\n  acme:\n    auth:\n     password: 'secret\n");

        Said said = shell.interop4j("run", "--cloud", "acme");
        assertThat(said.code()).isEqualTo(78);
        assertThat(said.err())
                .startsWith("interop4j: " + folder.resolve("clouds.yaml") + ":5:1 is not valid YAML: ")
                .doesNotContain("secret");
    }

    @Test
    void aMissingAuthUrl() {
        shell.clouds("clouds:\n  acme:\n    auth: {username: ada, password: secret}\n");

        Said said = shell.interop4j("run", "--cloud", "acme");
        assertThat(said.code()).isEqualTo(78);
        assertThat(said.err())
                .startsWith("interop4j: Cloud 'acme' (" + folder.resolve("clouds.yaml") + ":2) has no auth_url.")
                .hasLineCount(1);
    }

    @Test
    void aMissingSecret() {
        shell.clouds(
                "clouds:\n  acme:\n    auth: {auth_url: 'http://127.0.0.1:1/v3', username: ada, user_domain_name: Default}\n");

        Said said = shell.interop4j("run", "--cloud", "acme");
        assertThat(said.code()).isEqualTo(78);
        assertThat(said.err())
                .startsWith("interop4j: Cloud 'acme' (" + folder.resolve("clouds.yaml") + ":2) has no password")
                .hasLineCount(1);
    }

    @Test
    void anUnknownAuthType() {
        shell.clouds("clouds:\n  acme:\n    auth_type: v3kerberos\n    auth: {auth_url: 'http://127.0.0.1:1/v3'}\n");

        Said said = shell.interop4j("run", "--cloud", "acme");
        assertThat(said.code()).isEqualTo(78);
        assertThat(said.err())
                .contains("v3kerberos", "v3applicationcredential", "clouds.yaml:3")
                .hasLineCount(1);
    }

    @Test
    void aWrongPassword() {
        try (ReferenceCloud cloud =
                ReferenceCloud.builder().password("member", "right").start()) {
            shell.clouds(cloud.cloudsYaml().replace("'right'", "wrong-canary"));

            Said said = shell.interop4j("run", "--cloud", "reference");
            assertThat(said.code()).isEqualTo(78);
            assertThat(said.err())
                    .startsWith("interop4j: cloud 'reference': Keystone at " + cloud.authUrl()
                            + "/auth/tokens answered 401 ")
                    .contains("check the credential (", "password from " + folder.resolve("clouds.yaml") + ":")
                    .doesNotContain("wrong-canary")
                    .hasLineCount(1);
        }
    }

    @Test
    void aUserWithoutARoleInTheProject() {
        try (ReferenceCloud cloud =
                ReferenceCloud.builder().password("member", "right").start()) {
            shell.clouds("""
                    clouds:
                      acme:
                        auth:
                          auth_url: %s
                          username: member
                          password: right
                          project_name: other
                          user_domain_name: Default
                          project_domain_name: Default
                    """.formatted(cloud.authUrl()));

            Said said = shell.interop4j("run", "--cloud", "acme");
            assertThat(said.code()).isEqualTo(78);
            assertThat(said.err())
                    .contains("answered 401 ", "project_name from " + folder.resolve("clouds.yaml") + ":7")
                    .endsWith("and that the user has a role in the project\n")
                    .hasLineCount(1);
        }
    }

    @Test
    void anAdministrator() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            shell.clouds(cloud.cloudsYaml());

            refused(
                    shell.interop4j("run", "--cloud", "reference-admin"),
                    78,
                    "the user admin of cloud 'reference-admin' is an administrator: a conformance run needs no such right,"
                            + " and what an administrator may do proves nothing about what others may. Use a plain member,"
                            + " or allow it explicitly.");
        }
    }

    @Test
    void certificatesThatAreNotVerified() {
        shell.clouds(cloud("https://127.0.0.1:1/v3") + "    verify: false\n");

        refused(
                shell.interop4j("run", "--cloud", "acme"),
                78,
                "cloud 'acme' says that certificates are not to be verified (verify: false or insecure: true): whoever sits"
                        + " in between would get the credential. Give its CA as cacert, or allow it explicitly.");
    }

    @Test
    void anEndpointThatRefuses() throws IOException {
        try (var deaf = new Socket()) { // bound, so that nobody else gets the port, and never listening
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String address = "http://127.0.0.1:" + deaf.getLocalPort();
            shell.clouds(cloud(address + "/v3"));
            String message = "cloud 'acme': nothing answers at " + address + ". Its auth_url is " + address + "/v3 ["
                    + folder.resolve("clouds.yaml")
                    + ":4 clouds.acme.auth.auth_url]. Look at the address and the port, and"
                    + " whether they can be reached from here.";

            refused(shell.interop4j("run", "--cloud", "acme"), 3, message);
            refused(shell.interop4j("explain", "--cloud", "acme"), 3, message);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesFor() throws Exception {
        try (SelfSigned server = SelfSigned.start(folder)) {
            shell.clouds(cloud("https://127.0.0.1:" + server.port() + "/v3"));

            Said said = shell.interop4j("run", "--cloud", "acme");
            assertThat(said.code()).isEqualTo(78);
            assertThat(said.err())
                    .startsWith("interop4j: cloud 'acme': no secure connection to https://127.0.0.1:" + server.port()
                            + ": ")
                    .contains("name that CA's file as cacert")
                    .hasLineCount(1);
        }
    }

    @Test
    void anAddressThatIsNotKeystones() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            cloud.tell(Fault.on(Requests.matching("POST", "/v3/auth/tokens")).answersHtml());
            shell.clouds(cloud.cloudsYaml());

            Said said = shell.interop4j("run", "--cloud", "reference");
            assertThat(said.code()).isEqualTo(78);
            assertThat(said.err())
                    .isEqualTo(
                            "interop4j: cloud 'reference': Keystone at " + cloud.authUrl()
                                    + "/auth/tokens answered 200 with a body that is not JSON; auth_url (from "
                                    + folder.resolve("clouds.yaml")
                                    + ":5 clouds.reference.auth.auth_url) must be the address of Keystone v3, with or without /v3\n");
        }
    }

    @Test
    void aKeystoneThatFails() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            cloud.tell(Fault.on(Requests.matching("POST", "/v3/auth/tokens")).answers(503));
            shell.clouds(cloud.cloudsYaml());

            Said said = shell.interop4j("run", "--cloud", "reference");
            assertThat(said.code()).isEqualTo(3);
            assertThat(said.err())
                    .isEqualTo("interop4j: cloud 'reference': Keystone at " + cloud.authUrl()
                            + "/auth/tokens answered 503 with a body that is not JSON\n");
        }
    }

    @Test
    void aCertificateOfOursThatIsNone() {
        shell.clouds(cloud("https://127.0.0.1:1/v3") + "    cert: ours.pem\n").file("ours.pem", "nothing of the kind");

        Said said = shell.interop4j("run", "--cloud", "acme");
        assertThat(said.code()).isEqualTo(78);
        assertThat(said.err()).contains("ours.pem").hasLineCount(1);
    }

    @Test
    void aFolderThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        refused(
                shell.interop4j("run", "--out", "taken"),
                78,
                "cannot write to the folder " + file
                        + ": it, or a folder above it, is a file; name another one with --out");
        refused(
                shell.interop4j("run", "--state", "taken"),
                78,
                "cannot write to the folder " + file
                        + ": it, or a folder above it, is a file; name another one with --state");
    }

    // --- our own ---------------------------------------------------------------------

    @Test
    void whereAnErrorCameFromIsShownOnDemand() {
        Said said = shell.interop4j("run", "--cloud", "acme", "--stacktrace");

        assertThat(said.err()).contains("\tat io.github.interop4j.cloud.Clouds");
    }

    private static void refused(Said said, int code, String... lines) {
        String[] expected = lines.clone();
        expected[0] = "interop4j: " + expected[0];
        assertThat(said.err().lines()).containsExactly(expected);
        assertThat(said.code()).isEqualTo(code);
    }

    private static String cloud(String authUrl) {
        return """
                clouds:
                  acme:
                    auth:
                      auth_url: %s
                      username: ada
                      password: secret
                      project_name: engines
                      user_domain_name: Default
                      project_domain_name: Default
                """.formatted(authUrl);
    }
}
