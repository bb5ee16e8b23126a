package io.github.interop4j.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Credentials;
import io.github.interop4j.cloud.Secret;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a service answers, and what is said when it does not. */
class ServiceCatalogTests {

    private static final String CATALOG = """
            [{"type": "identity", "endpoints": [
                {"interface": "public", "region_id": "one", "url": "https://one.example.org/identity"}]},
             {"type": "compute_legacy", "endpoints": [
                {"interface": "public", "region_id": "one", "url": "https://one.example.org/compute/v2/4f2a"}]},
             {"type": "compute", "endpoints": [
                {"interface": "internal", "region_id": "one", "url": "http://10.0.0.1:8774/v2.1"},
                {"interface": "public", "region_id": "one", "url": "https://one.example.org/compute/v2.1"},
                {"interface": "public", "region": "two", "url": "https://two.example.org/compute/v2.1/"}]},
             {"type": "volumev2", "endpoints": [
                {"interface": "public", "region_id": "one", "url": "https://one.example.org/volume/v2/4f2a"}]},
             {"type": "volumev3", "endpoints": [
                {"interface": "public", "region_id": "one", "url": " https://one.example.org/volume/v3/4f2a "}]},
             {"type": "image", "endpoints": [
                {"interface": "public", "region_id": "one", "url": "https://one.example.org:9292/v2/%(tenant_id)s"}]},
             {"type": "network", "endpoints": [
                {"interface": "public", "region_id": "one", "url": ""}]},
             {"type": "dns"}]
            """;

    @Test
    void theFirstEndpointServesWhereNoRegionIsNamed() {
        assertThat(endpoint(cloud(), "compute")).isEqualTo("https://one.example.org/compute/v2.1");
    }

    @Test
    void aRegionIsHonouredUnderBothOfItsNames() {
        assertThat(endpoint(cloud().region("two"), "compute")).isEqualTo("https://two.example.org/compute/v2.1/");
    }

    @Test
    void anInterfaceIsHonoured() {
        assertThat(endpoint(cloud().endpointInterface("internal"), "compute")).isEqualTo("http://10.0.0.1:8774/v2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"block-storage", "block_storage", "volumev3", "volume", "block-store"})
    void aServiceIsFoundUnderItsAliasesTheNewestFirst(String type) {
        assertThat(endpoint(cloud(), type)).isEqualTo("https://one.example.org/volume/v3/4f2a");
    }

    @Test
    void anOverrideGoesBeforeTheCatalog() {
        Cloud.Builder cloud = cloud().endpointOverride("volumev3", URI.create("https://other/v3"));

        assertThat(endpoint(cloud, "block-storage")).isEqualTo("https://other/v3");
        assertThat(endpoint(cloud, "compute")).isEqualTo("https://one.example.org/compute/v2.1");
    }

    @Test
    void aServiceThatIsNotThereIsNotGuessed() {
        assertAbsent(
                cloud().region("one"),
                "object-store",
                "the catalog of cloud 'acme' has no object-store service in region one at interface public; it has"
                        + " compute, compute_legacy, identity, image, network, volumev2, volumev3");
    }

    @Test
    void aServiceThatIsElsewhereIsNotThere() {
        assertAbsent(
                cloud().endpointInterface("admin"),
                "compute",
                "the catalog of cloud 'acme' has no compute service at interface admin; it has compute,"
                        + " compute_legacy, identity, image, network, volumev2, volumev3");
    }

    @ParameterizedTest
    @CsvSource({"image, https://one.example.org:9292/v2/%(tenant_id)s", "network, ''"})
    void anAddressThatIsNoneIsToldAndHarmsNoOtherService(String type, String address) {
        assertAbsent(
                cloud(),
                type,
                "the catalog of cloud 'acme' has no " + type + " service at interface public; its address '" + address
                        + "' is no URL; it has compute, compute_legacy, identity, image, network, volumev2, volumev3");
    }

    @Test
    void anEmptyCatalogIsToldAsSuch() {
        assertThatThrownBy(
                        () -> ServiceCatalog.read(cloud().build(), json("[]")).endpoint("compute"))
                .isInstanceOf(ServiceAbsent.class)
                .hasMessage("the catalog of cloud 'acme' has no compute service at interface public; it has nothing"
                        + " at all");
    }

    @ParameterizedTest
    @CsvSource({
        "https://one.example.org/identity/v3/users,        identity",
        "https://keystone.example.org/v3/auth/tokens,      identity",
        "https://one.example.org/compute/v2.1/servers,     compute",
        "https://one.example.org/compute/v2/4f2a/servers,  compute-legacy",
        "https://two.example.org/compute/v2.1/servers,     compute",
        "https://one.example.org/volume/v3/4f2a/volumes,   block-storage",
        "https://one.example.org/volume/,                  block-storage",
        "https://s3.example.org/v1/AUTH_1/c,               object-store",
        "https://elsewhere.example.org/v2.1/servers,       unknown"
    })
    void anAddressTellsItsService(String address, String type) {
        Cloud cloud = cloud().endpointOverride("object-store", URI.create("https://s3.example.org/v1/AUTH_1"))
                .build();

        assertThat(ServiceCatalog.read(cloud, json(CATALOG)).typeAt(URI.create(address)))
                .isEqualTo(type);
    }

    private static void assertAbsent(Cloud.Builder cloud, String type, String message) {
        assertThatThrownBy(() -> endpoint(cloud, type))
                .isInstanceOf(ServiceAbsent.class)
                .hasMessage(message);
    }

    private static String endpoint(Cloud.Builder cloud, String type) {
        return ServiceCatalog.read(cloud.build(), json(CATALOG))
                .endpoint(type)
                .uri()
                .toString();
    }

    private static Cloud.Builder cloud() {
        return Cloud.at(URI.create("https://keystone.example.org/v3"))
                .name("acme")
                .credentials(Credentials.ApplicationCredential.of("id", Secret.of("secret")));
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
