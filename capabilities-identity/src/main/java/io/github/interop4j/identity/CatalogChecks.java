package io.github.interop4j.identity;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.identity.Token;
import io.github.interop4j.service.identity.Catalogs;

@Capability("identity-v3-catalog")
@Spec("https://docs.openstack.org/api-ref/identity/v3/#get-service-catalog")
class CatalogChecks {

    @Check("56b57ced-22b8-4127-9b8a-565dfb0207e2")
    void theCatalogKnowsServicesByTheirOfficialTypes(Catalogs catalogs, @Given Token own) {
        assertThat(catalogs.show())
                .hasStatus(200)
                .lists("/catalog", "/type", "identity")
                .whereverListed("/catalog", "/name", "nova", "/type")
                .isEqualTo("compute")
                .whereverListed("/catalog", "/name", "glance", "/type")
                .isEqualTo("image")
                .whereverListed("/catalog", "/name", "swift", "/type")
                .isEqualTo("object-store")
                .beyond()
                .conformsTo("catalog")
                .at("/catalog")
                .isAsIn(own.issued(), "/token/catalog")
                .at("/links/self")
                .matches(".+/v3/auth/catalog");
    }
}
