package io.github.interop4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTests {

    private static final Request LIST = Request.of("compute", "GET", Request.Base.ENDPOINT, "/os-keypairs");

    @ParameterizedTest
    @CsvSource({
        "plain-1.0_~, plain-1.0_~",
        "a/b c, a%2Fb%20c",
        "50%?, 50%25%3F",
        "a+b, a%2Bb",
        "schlüssel, schl%C3%BCssel"
    })
    void aSegmentOfAPathIsEscapedSlashesToo(String segment, String escaped) {
        // a tilde may stand as it is or escaped: both are the same address
        assertThat(Request.escape(segment).replace("%7E", "~")).isEqualTo(escaped);
    }

    @Test
    void eachParameterOfAQueryIsEscapedAndAdded() {
        assertThat(LIST.query("marker", "a&b").query("user id", "ä=1").path())
                .isEqualTo("/os-keypairs?marker=a%26b&user%20id=%C3%A4%3D1");
    }

    @Test
    void aRequestIsNotChangedByWhatIsMadeOfIt() {
        var unused = LIST.query("limit", "1").header("X-Trace", "yes").withoutToken();

        assertThat(LIST.path()).isEqualTo("/os-keypairs");
        assertThat(LIST.headers().has("X-Trace")).isFalse();
        assertThat(LIST.token()).isEqualTo(new Request.Token.Own());
    }

    @Test
    void aTokenThatARequestNamesIsNotShown() {
        assertThat(LIST.withToken("canary").toString()).doesNotContain("canary");
    }
}
