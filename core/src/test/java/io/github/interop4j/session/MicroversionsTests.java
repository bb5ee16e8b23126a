package io.github.interop4j.session;

import static io.github.interop4j.session.Reference.cloud;
import static io.github.interop4j.session.Reference.principal;
import static io.github.interop4j.wire.RawServer.answers;
import static io.github.interop4j.wire.RawServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.RawServer;
import io.github.interop4j.wire.RawServer.Reaction;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which microversions a service offers, and how one is spoken. */
@Timeout(60)
class MicroversionsTests {

    private static final ReferenceCloud REFERENCE = ReferenceCloud.start();

    @AfterAll
    static void stop() {
        REFERENCE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2.1,  2.90, 2.2,  true",
        "2.1,  2.90, 2.1,  true",
        "2.1,  2.90, 2.90, true",
        "2.1,  2.90, 2.91, false",
        "2.10, 2.90, 2.9,  false",
        "2.1,  2.90, 3.0,  false",
        "'',   '',   2.1,  false"
    })
    void aRangeIsComparedByNumber(String lowest, String highest, String wanted, boolean offered) {
        assertThat(new Microversions(lowest, highest).offer(wanted)).isEqualTo(offered);
    }

    @Test
    void theComputeServiceSaysWhatItOffers() {
        Microversions offered = principal(cloud(REFERENCE, "reference")).microversions("compute");

        assertThat(offered.offer("2.2")).isTrue();
        assertThat(offered).hasToString("2.1 to " + offered.highest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": {\"id\": \"v2.1\", \"min_version\": \"2.1\", \"version\": \"2.90\"}}",
                "{\"versions\": [{\"id\": \"v3.0\", \"min_version\": \"2.1\", \"version\": \"2.90\"}]}",
                "{\"versions\": [{\"id\": \"v2.0\", \"status\": \"SUPPORTED\", \"min_version\": \"\", \"version\": \"\"},"
                        + " {\"id\": \"v2.1\", \"status\": \"CURRENT\", \"min_version\": \"2.1\", \"version\": \"2.90\"}]}",
                "{\"versions\": [{\"id\": \"v1.0\", \"min_version\": \"2.1\", \"max_version\": \"2.90\"}]}"
            })
    void everyServicesWayOfSayingItIsUnderstood(String document) {
        try (var service = RawServer.that(json(300, document))) {
            assertThat(offered(service)).hasToString("2.1 to 2.90");
            assertThat(service.lines()).containsExactly("GET /compute/v2.1/");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": {\"id\": \"v2.0\", \"min_version\": \"\", \"version\": \"\"}}",
                "{\"version\": {\"id\": \"v3.14\"}}",
                "{\"version\": {\"id\": \"v2\", \"min_version\": \"2\", \"version\": \"latest\"}}"
            })
    void aServiceMayHaveNone(String document) {
        try (var service = RawServer.that(json(200, document))) {
            assertThat(offered(service)).hasToString("no microversions");
        }
    }

    @Test
    void aServiceWithoutAVersionDocumentHasNone() {
        try (var service = RawServer.that(answers(404, "text/plain", "no such page"))) {
            assertThat(offered(service)).hasToString("no microversions");
        }
    }

    @Test
    void aServiceThatFailsIsNotTakenForOneThatHasNone() {
        try (var service = RawServer.that(json(500, "{\"computeFault\": {}}"))) {
            assertThatThrownBy(() -> offered(service))
                    .isInstanceOf(Deviation.class)
                    .hasMessage("in #0 GET /compute/v2.1/ -> 500: the compute service must describe its version here"
                            + " but answered {\"computeFault\":{}}");
        }
    }

    @Test
    void aMicroversionIsSpokenToItsServiceOnly() {
        try (var services = RawServer.that(json(200, "{}"))) {
            Principal principal =
                    principal(at(services)).speaking("compute", "2.26").speaking("volumev3", "3.59");
            for (String service : List.of("compute", "block-storage", "image")) {
                principal.send(Request.of(service, "GET", Request.Base.ENDPOINT, "/x"));
            }

            assertThat(services.heard())
                    .extracting(each -> each.header("OpenStack-API-Version"))
                    .containsExactly("compute 2.26", "volume 3.59", "absent");
            assertThat(services.heard())
                    .extracting(each -> each.header("X-OpenStack-Nova-API-Version"))
                    .containsExactly("2.26", "absent", "absent");
        }
    }

    @Test
    void aTypedCallSpeaksItTooAndToItsServiceOnly() {
        Reaction empty = json(200, "{\"keypairs\":[],\"volumes\":[]}");
        try (var services = RawServer.that(empty)) {
            Principal principal =
                    principal(at(services)).speaking("compute", "2.26").speaking("volumev3", "3.59");
            principal.call(os -> os.compute().keypairs().list());
            principal.call(os -> os.blockStorage().volumes().list());

            assertThat(services.heard())
                    .extracting(each -> each.header("OpenStack-API-Version"))
                    .containsExactly("compute 2.26", "volume 3.59");
        }
    }

    private static Microversions offered(RawServer service) {
        return principal(at(service)).microversions("compute");
    }

    private static Cloud at(RawServer services) {
        return cloud(REFERENCE, "reference").toBuilder()
                .endpointOverride("compute", services.at("/compute/v2.1/4f2a"))
                .endpointOverride("block-storage", services.at("/volume/v3/4f2a"))
                .endpointOverride("image", services.at("/image"))
                .build();
    }
}
