package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.wire.RawServer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookOptionTests {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder).file("keys.lst", "acme.Keys.kept[id-89d59d43-f735-441a-abcf-0601727f47b6]\n");
    }

    @Test
    void theRunIsPostedWithWhereItsResultsAre() {
        try (RawServer server = RawServer.that(RawServer.answers(200, "text/plain", "ok"))) {
            Said said = run(server.at("/hook").toString());

            assertThat(said.code()).isZero();
            assertThat(server.lines()).containsExactly("POST /hook");
            assertThat(server.heard().get(0).body())
                    .contains("\"cloud\":\"reference\"")
                    .contains("\"standing\":\"MET\"")
                    .contains("\"results\":\"" + folder.resolve("out") + "\"");
        }
    }

    @Test
    void aWebhookThatRefusesIsSaidAndChangesNothing() {
        try (RawServer server = RawServer.that(RawServer.answers(404, "text/plain", ""))) {
            Said said = run(server.at("/s3cret").toString());

            assertThat(said.code()).isZero();
            assertThat(said.out()).contains("keys: MET; 1 of 1 required test passed\n");
            assertThat(said.err()).endsWith("\ninterop4j: the webhook at 127.0.0.1 was not told: it answered 404\n");
            assertThat(said.all()).doesNotContain("s3cret");
        }
    }

    @Test
    void whatIsNoUrlIsRefusedBeforeTheRunAndNotRepeated() {
        Said said = run("chat.example.org/s3cret");

        assertThat(said.code()).isEqualTo(64);
        assertThat(said.err())
                .contains("'--webhook'")
                .contains("it must be a whole URL, such as https://chat.example.org/hooks/1")
                .doesNotContain("s3cret");
    }

    private Said run(String url) {
        return shell.interop4j("run", "--guideline", "keys.lst", "--webhook", url, "--out", "out", "--state", "state");
    }
}
