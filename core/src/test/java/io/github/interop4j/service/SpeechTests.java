package io.github.interop4j.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.session.Reference;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Id;
import org.junit.jupiter.api.Test;

/** Paths with blanks, and bodies of one object. */
class SpeechTests {

    /** Never asked anything. */
    private static final String CLOUD =
            "clouds: {acme: {auth: {auth_url: 'http://127.0.0.1/v3', username: u, user_domain_name: d, password: p, project_id: a}}}";

    private final Speech speech =
            new Speech(Reference.principal(Reference.cloud(CLOUD, "acme")), "network", Request.Base.ROOT);

    @Test
    void eachBlankTakesOneSegmentEscaped() {
        assertThat(speech.request("GET", "/v2.0/things").path()).isEqualTo("/v2.0/things");
        assertThat(speech.request("GET", "/things/{}/tags/{}", new Id("a/b"), "{} ?")
                        .path())
                .isEqualTo("/things/a%2Fb/tags/%7B%7D%20%3F");
    }

    @Test
    void aRequestIsForTheServiceAndItsBase() {
        Request request = speech.request("PUT", "/things");

        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.service()).isEqualTo("network");
        assertThat(request.base()).isEqualTo(Request.Base.ROOT);
    }

    @Test
    void asManyBlanksAsSegments() {
        assertThatThrownBy(() -> speech.request("GET", "/things", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/things has no {} for a");
        assertThatThrownBy(() -> speech.request("GET", "/things/{}/{}", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/things/{}/{} has more {} than there are segments");
    }

    @Test
    void aBodyHasOneObjectUnderItsKey() {
        assertThat(Speech.body("thing", thing -> thing.put("size", 1)).toString())
                .isEqualTo("{\"thing\":{\"size\":1}}");
    }
}
