package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No secret in anything that is printed or written, also where a judgement on one fails. */
class CanaryTests {

    private static final String CANARY = "canary-2b7e151628";

    @TempDir
    Path folder;

    @Test
    void aPasswordIsNowhere() throws IOException {
        try (ReferenceCloud cloud = cloudThatEchoes(CANARY)) {
            run(cloud, cloud.cloudsYaml(), "reference", CANARY);
        }
    }

    @Test
    void theSecretOfAnApplicationCredentialIsNowhere() throws IOException {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            Matcher secret =
                    Pattern.compile("application_credential_secret: '(\\S+)'").matcher(cloud.cloudsYaml());
            assertThat(secret.find()).isTrue();
            echo(cloud, secret.group(1));
            run(cloud, cloud.cloudsYaml(), "reference-application-credential", secret.group(1));
        }
    }

    @Test
    void aTokenIsNowhere() throws Exception {
        try (ReferenceCloud cloud =
                ReferenceCloud.builder().password("member", CANARY).start()) {
            String token = token(cloud.authUrl());
            echo(cloud, token);
            run(cloud, """
                    clouds:
                      acme:
                        auth_type: v3token
                        region_name: RegionOne
                        auth: {auth_url: '%s', token: '%s', project_name: reference, project_domain_name: Default}
                    """.formatted(cloud.authUrl(), token), "acme", token);
        }
    }

    private static ReferenceCloud cloudThatEchoes(String secret) {
        ReferenceCloud cloud =
                ReferenceCloud.builder().password("member", secret).start();
        echo(cloud, secret);
        return cloud;
    }

    /** Answers with the secret where a check judges, and in a header. */
    private static void echo(ReferenceCloud cloud, String secret) {
        cloud.tell(Fault.on(Requests.matching("GET", "/v2.1/os-keypairs/{name}"))
                .answers(
                        200,
                        Map.of("Content-Type", "application/json", "X-Openstack-Request-Id", "req-" + secret),
                        """
                        {"keypair": {"name": "%1$s", "type": "x509", "public_key": "%1$s", "fingerprint": "%1$s",
                         "user_id": "%1$s", "created_at": "2026-11-23T00:00:00.000000", "id": 1, "deleted": false,
                         "deleted_at": null, "updated_at": null}}""".formatted(secret))
                .times(1));
    }

    private void run(ReferenceCloud cloud, String clouds, String name, String secret) throws IOException {
        Shell shell = new Shell(folder).clouds(clouds);

        Said run = shell.interop4j(
                "run", "--cloud", name, "--only", "compute-keypairs-create-type", "--out", "out", "--state", "state");
        Said explained = shell.interop4j("explain", "--cloud", name);

        assertThat(run.out())
                .contains("BEYOND THE GUIDELINE ")
                .containsPattern("/keypair/name must be .* but was .?‹secret ");
        assertThat(cloud.received()).anyMatch(each -> each.path().endsWith("/os-keypairs"));
        assertThat(run.all()).doesNotContain(secret);
        assertThat(explained.all()).contains("logged in as").doesNotContain(secret);
        Files.delete(folder.resolve("clouds.yaml"));
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .contains(folder.resolve("out/run.json"))
                    .allSatisfy(file -> assertThat(file).content().doesNotContain(secret));
        }
    }

    private static String token(URI authUrl) throws Exception {
        String body = """
                {"auth": {"identity": {"methods": ["password"], "password": {"user": {
                   "name": "member", "domain": {"name": "Default"}, "password": "%s"}}},
                 "scope": {"project": {"name": "reference", "domain": {"name": "Default"}}}}}""".formatted(CANARY);
        HttpRequest login = HttpRequest.newBuilder(URI.create(authUrl + "/auth/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(login, BodyHandlers.discarding())
                .headers()
                .firstValue("X-Subject-Token")
                .orElseThrow();
    }
}
