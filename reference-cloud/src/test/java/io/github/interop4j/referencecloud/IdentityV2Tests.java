package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityV2Tests {

    private static final String TOKENS = "/identity/v2.0/tokens";
    private static final String LOGIN =
            "{'auth':{'tenantName':'reference','passwordCredentials':{'username':'member','password':'secret'}}}";

    @Test
    void isOffUnlessAskedFor() {
        try (ReferenceCloud cloud =
                ReferenceCloud.builder().password("member", "secret").start()) {
            assertThat(Client.of(cloud).send("POST", TOKENS, LOGIN).status()).isEqualTo(501);
        }
    }

    @Test
    void aTokenForATenantIsGoodEverywhere() {
        try (ReferenceCloud cloud = ReferenceCloud.builder()
                .withIdentityV2()
                .password("member", "secret")
                .start()) {
            Answer answer = Client.of(cloud).send("POST", TOKENS, LOGIN);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/access/user/name").asText()).isEqualTo("member");
            assertThat(answer.at("/access/token/tenant/name").asText()).isEqualTo("reference");
            assertThat(answer.at("/access/serviceCatalog/1/type").asText()).isEqualTo("compute");
            Client member = Client.of(cloud).with(answer.at("/access/token/id").asText());
            assertThat(member.send("GET", "/identity/v3/auth/catalog").status()).isEqualTo(200);
        }
    }

    @Test
    void refusesAWrongPasswordAndAnothersTenant() {
        try (ReferenceCloud cloud = ReferenceCloud.builder()
                .withIdentityV2()
                .password("member", "secret")
                .start()) {
            Client nobody = Client.of(cloud);

            assertThat(nobody.send("POST", TOKENS, LOGIN.replace("secret", "wrong"))
                            .status())
                    .isEqualTo(401);
            assertThat(nobody.send("POST", TOKENS, LOGIN.replace("reference", "other"))
                            .status())
                    .isEqualTo(401);
            assertThat(nobody.send("POST", TOKENS, "{'auth':{}}").status()).isEqualTo(400);
        }
    }

    @Test
    void isAmongTheVersionsWhereItIsOffered() {
        try (ReferenceCloud without = ReferenceCloud.start();
                ReferenceCloud with = ReferenceCloud.builder().withIdentityV2().start()) {
            assertThat(Client.of(without)
                            .send("GET", "/identity/")
                            .at("/versions/values")
                            .findValuesAsText("id"))
                    .containsExactly("v3.14");
            assertThat(Client.of(with)
                            .send("GET", "/identity/")
                            .at("/versions/values")
                            .findValuesAsText("id"))
                    .containsExactly("v3.14", "v2.0");
        }
    }
}
