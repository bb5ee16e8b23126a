package io.github.interop4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a secret, where it is found, and what is shown instead. */
class RedactionTests {

    private static final String SECRET = "canary-Pä&ss/w+rd 'x' \"7f3a\"";
    private static final String A_MARK = "‹secret [0-9a-f]{8}›";

    private final Redaction redaction = new Redaction();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Auth-Token",
                "X-Subject-Token",
                "x-service-token",
                "X-Storage-Token",
                "X-Auth-Key",
                "Authorization",
                "Proxy-Authorization",
                "Cookie",
                "Set-Cookie",
                "X-Account-Meta-Temp-URL-Key",
                "X-Account-Meta-Temp-URL-Key-2",
                "X-Container-Meta-Temp-Url-Key",
                "X-Container-Sync-Key"
            })
    void aHeaderThatHoldsASecretShowsAMark(String name) {
        Headers shown = redaction.headers(Headers.of(Map.of(name, List.of("canary-7f3a"))));

        assertThat(shown.first(name).orElseThrow()).matches(A_MARK);
        assertThat(redaction.text("it was canary-7f3a")).matches("it was " + A_MARK);
    }

    @Test
    void otherHeadersStayAsTheyAre() {
        var headers = Headers.of(Map.of("Content-Type", List.of("text/plain"), "X-Object-Meta-Key", List.of("a", "b")));

        assertThat(redaction.headers(headers).asMap()).isEqualTo(headers.asMap());
    }

    @Test
    void eachValueOfAHeaderHasItsOwnMark() {
        Headers shown =
                redaction.headers(Headers.of(Map.of("Set-Cookie", List.of("canary-1", "canary-2", "canary-1"))));

        List<String> marks = shown.all("Set-Cookie");
        assertThat(marks).hasSize(3).allMatch(each -> each.matches(A_MARK));
        assertThat(marks.get(0)).isEqualTo(marks.get(2)).isNotEqualTo(marks.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "original_password",
                "adminPass",
                "admin_pass",
                "secret",
                "private_key",
                "passcode",
                "auth_key",
                "auth_password",
                "encrypted_password",
                "access_key",
                "user_data",
                "clientSecret",
                "psk"
            })
    void aFieldThatHoldsASecretShowsAMarkAndItsValueElsewhereToo(String name) {
        String body = "{\"a\":[{\"" + name + "\":\"canary-7f3a\",\"echo\":\"canary-7f3a\"}],\"b\":\"plain\"}";

        assertThat(shown(body))
                .matches("\\{\"a\":\\[\\{\"" + name + "\":\"(" + A_MARK + ")\",\"echo\":\"\\1\"}],"
                        + "\"b\":\"plain\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password_expires_at\":\"2027-01-01\"}",
                "{\"secret_ref\":\"http://host/secrets/1\"}",
                "{\"is_password\":true,\"password\":null,\"secret\":false}",
                "{\"token\":{\"user\":{\"id\":\"42ab\"}},\"id\":\"43cd\"}",
                "{\"methods\":[\"password\",\"token\"]}"
            })
    void whatOnlySoundsLikeASecretStaysAsItIs(String body) {
        assertThat(shown(body)).isEqualTo(body);
    }

    @Test
    void theIdOfATokenIsASecret() {
        assertThat(shown("{\"access\":{\"token\":{\"id\":\"canary-7f3a\",\"tenant\":{\"id\":\"42ab\"}}}}"))
                .matches("\\{\"access\":\\{\"token\":\\{\"id\":\"" + A_MARK + "\",\"tenant\":\\{\"id\":\"42ab\"}}}}");
    }

    @Test
    void aNumberCanBeASecret() {
        assertThat(shown("[{\"passcode\":842913}]")).matches("\\[\\{\"passcode\":\"" + A_MARK + "\"}]");
        assertThat(redaction.text("code 842913")).doesNotContain("842913");
    }

    @Test
    void equalSecretsShowEqualMarksWithinARunOnly() {
        redaction.learn("canary-1");
        redaction.learn("canary-2");
        String[] shown = redaction.text("canary-1 canary-2 canary-1").split("(?<=›) ");

        assertThat(shown).hasSize(3);
        assertThat(shown[0]).isEqualTo(shown[2]).isNotEqualTo(shown[1]);
        var anotherRun = new Redaction();
        anotherRun.learn("canary-1");
        assertThat(anotherRun.text("canary-1")).matches(A_MARK).isNotEqualTo(shown[0]);
    }

    @Test
    void aSecretIsFoundInEachSpellingUnderOneMark() {
        redaction.learn(SECRET);
        String mark = redaction.text(SECRET);
        String json = JsonNodeFactory.instance.textNode(SECRET).toString();

        assertThat(mark).matches(A_MARK);
        assertThat(redaction.text(json)).isEqualTo("\"" + mark + "\"");
        assertThat(redaction.text(json.replace("ä", "\\u00e4"))).isEqualTo("\"" + mark + "\"");
        assertThat(redaction.text(
                        JsonNodeFactory.instance.textNode("in " + json).toString()))
                .isEqualTo("\"in \\\"" + mark + "\\\"\"");
        assertThat(redaction.text("?k=" + URLEncoder.encode(SECRET, UTF_8))).isEqualTo("?k=" + mark);
        assertThat(redaction.text("/k/" + URLEncoder.encode(SECRET, UTF_8).replace("+", "%20")))
                .isEqualTo("/k/" + mark);
        assertThat(redaction.text("<p>canary-Pä&amp;ss/w+rd &#x27;x&#x27; &quot;7f3a&quot;</p>"))
                .isEqualTo("<p>" + mark + "</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "us", "use", "user:", "someone@elsewhere:"})
    void aSecretIsFoundInBase64WhateverComesBefore(String before) {
        redaction.learn(SECRET);
        byte[] whole = (before + SECRET + " and more").getBytes(UTF_8);

        for (var encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            String shown = redaction.text("Basic " + encoder.encodeToString(whole));
            assertThat(shown).matches("Basic [\\w+/-]{0,24}" + A_MARK + "[\\w+/=-]{0,16}");
        }
    }

    @Test
    void theSecretBehindBasicIsLearntAlone() {
        redaction.headers(Headers.of(Map.of("Authorization", List.of("Basic Y2FuYXJ5"))));

        assertThat(redaction.text("sent Y2FuYXJ5")).matches("sent " + A_MARK);
        assertThat(redaction.text("Basic")).isEqualTo("Basic");
    }

    @Test
    void aSecretWithinALongerOneLeavesNothingOfIt() {
        redaction.learn("canary");
        redaction.learn("canary-and-more");

        assertThat(redaction.text("[canary-and-more] [canary]")).matches("\\[" + A_MARK + "] \\[" + A_MARK + "]");
    }

    @Test
    void aShortSecretIsHiddenAsAWholeTextAndBlotsOutNoWord() {
        String body = shown("{\"adminPass\":\"abc\",\"name\":\"abcdef\",\"again\":\"abc\"}");

        assertThat(body).matches("\\{\"adminPass\":\"" + A_MARK + "\",\"name\":\"abcdef\",\"again\":" + A_MARK + "}");
        assertThat(redaction.text("must be \"x\" but was \"abc\"")).doesNotContain("abc");
    }

    @Test
    void aSecretThatIsAWordOfTheMarksThemselvesDoesNoHarm() {
        redaction.learn("secret");
        redaction.learn("canary-7f3a");
        String once = redaction.text("secret and canary-7f3a");

        assertThat(once).matches(A_MARK + " and " + A_MARK);
        assertThat(redaction.text(once)).isEqualTo(once);
        assertThat(redaction.body(("{\"password\":\"" + redaction.text("canary-7f3a") + "\"}").getBytes(UTF_8)))
                .contains("password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keypair\":{\"private_key\":\"canary-7f3a",
                "{\"server\":{\"adminPass\":\"canary-7f3a\",",
                "{\"server\":{\"adminPass\" : \"canary-7f3a\"}} trailing",
                "ValueError: {'adminPass': 'canary-7f3a'} is not valid",
                "ValueError: {u'adminPass': u'canary-7f3a'} is not valid",
                "username=me&password=canary-7f3a",
                "password=canary-7f3a&username=me",
                "<a href=\"https://user:canary-7f3a@host/\">",
                "-----BEGIN RSA PRIVATE KEY-----\ncanary-7f3a\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\\ncanary-7f3a",
                "{\"url\":\"https://host/vnc?token=canary-7f3a\"}",
                "{\"metadata\":{\"note\":\"-----BEGIN EC PRIVATE KEY-----\\ncanary-7f3a\\n-----END EC PRIVATE KEY-----\"}}",
            })
    void aSecretIsFoundWhereTheBodyIsNoJsonOrTheNameIsNoField(String body) {
        assertThat(shown(body)).doesNotContain("canary");
    }

    @Test
    void aBrokenBodyIsKeptBesidesItsSecrets() {
        assertThat(shown("{\"server\":{\"id\":\"42ab\",\"adminPass\":\"canary-7f3a\"}} <html>"))
                .matches("\\{\"server\":\\{\"id\":\"42ab\",\"adminPass\":\"" + A_MARK + "\"}} <html>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://host/v1/a/c/o?temp_url_sig=canary-7f3a&temp_url_expires=99",
                "https://host/path?signature=canary%2D7f3a",
                "https://user:canary-7f3a@host/path",
                "https://host/path?a=b&x_token=canary-7f3a#end"
            })
    void anAddressShowsNoSignature(String uri) {
        String shown = redaction.address(uri);

        assertThat(shown).doesNotContain("canary").startsWith("https://").contains("/");
        assertThat(redaction.text("canary-7f3a")).doesNotContain("canary");
    }

    @Test
    void aTemporaryUrlKeyIsFoundInAnAddress() {
        redaction.headers(Headers.of(Map.of("X-Account-Meta-Temp-URL-Key", List.of("canary/7f3a"))));

        assertThat(redaction.address("https://host/p?x=canary%2F7f3a")).matches("https://host/p\\?x=" + A_MARK);
    }

    @Test
    void whatIsBlankIsNoSecret() {
        redaction.learn("");
        redaction.learn("    ");

        assertThat(redaction.text("a \"\" b      c")).isEqualTo("a \"\" b      c");
    }

    private String shown(String body) {
        return redaction.body(body.getBytes(UTF_8));
    }
}
