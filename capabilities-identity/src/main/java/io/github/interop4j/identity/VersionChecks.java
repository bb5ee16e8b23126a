package io.github.interop4j.identity;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.identity.Versions;
import io.github.interop4j.wire.Answer;
import java.time.Instant;

@Capability("identity-v3-api-discovery")
@Spec("https://docs.openstack.org/api-ref/identity/v3/#api-versions")
class VersionChecks {

    @Check("721f480f-35b6-46c7-846e-047e6acea0dc")
    void everyListedVersionDescribesItself(Versions versions) {
        assertThat(versions.list())
                .hasStatus(300)
                .conformsTo("versions-described")
                .beyond()
                .conformsTo("versions")
                .lists("/versions/values", "/media-types/0/type", "application/vnd.openstack.identity-v3+json")
                .listsOnly("/versions/values", "/media-types/0/base", "application/json")
                .whereListed(
                        "/versions/values", "/media-types/0/type", "application/vnd.openstack.identity-v3+json", "/id")
                .matches("v3(\\.\\d+)?")
                .whereListed(
                        "/versions/values",
                        "/media-types/0/type",
                        "application/vnd.openstack.identity-v3+json",
                        "/updated")
                .isAfter(Instant.parse("2012-01-01T00:00:00Z"))
                .whereListed(
                        "/versions/values",
                        "/media-types/0/type",
                        "application/vnd.openstack.identity-v3+json",
                        "/links/0/href")
                .matches("https?://.+/v3/?");
    }

    @Check("b9232f5e-d9e5-4d97-b96c-28d3db4de1bd")
    void version3DescribesItself(Versions versions) {
        Answer version = versions.show();

        assertThat(version)
                .hasStatus(200)
                .at("/version/id")
                .isPresent()
                .at("/version/links")
                .isPresent()
                .at("/version/media-types")
                .isPresent()
                .at("/version/status")
                .isPresent()
                .at("/version/updated")
                .isPresent();
        itIsVersion3(version);
    }

    @Check("657c1970-4722-4189-8831-7325f3bc4265")
    void version3SpeaksJson(Versions versions) {
        Answer version = versions.show();

        assertThat(version)
                .hasStatus(200)
                .lists("/version/media-types", "/type", "application/vnd.openstack.identity-v3+json")
                .whereListed("/version/media-types", "/type", "application/vnd.openstack.identity-v3+json", "/base")
                .isEqualTo("application/json");
        itIsVersion3(version);
    }

    @Check("8879a470-abfb-47bb-bb8d-5a7fd279ad1e")
    void version3HasAKnownStatus(Versions versions) {
        Answer version = versions.show();

        assertThat(version)
                .hasStatus(200)
                .at("/version/status")
                .matches("(?i)current|stable|experimental|supported|deprecated");
        itIsVersion3(version);
    }

    private static void itIsVersion3(Answer version) {
        assertThat(version)
                .beyond()
                .conformsTo("version")
                .at("/version/id")
                .matches("v3(\\.\\d+)?")
                .at("/version/updated")
                .isAfter(Instant.parse("2012-01-01T00:00:00Z"))
                .lists("/version/media-types", "/type", "application/vnd.openstack.identity-v3+json")
                .whereListed("/version/media-types", "/type", "application/vnd.openstack.identity-v3+json", "/base")
                .isEqualTo("application/json")
                .lists("/version/links", "/rel", "self")
                .whereListed("/version/links", "/rel", "self", "/href")
                .matches("https?://.+/v3/?");
    }
}
