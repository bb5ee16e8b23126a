package io.github.interop4j.referencecloud;

import java.net.URI;

/** Find services where the catalog says they are. */
final class Catalogs {

    private Catalogs() {}

    /** The path of a service's endpoint, for the project of a token. */
    static String path(Client who, String type) {
        return Elements.of(who.send("GET", "/identity/v3/auth/catalog").at("/catalog")).stream()
                .filter(entry -> entry.path("type").asText().equals(type))
                .map(entry -> URI.create(entry.at("/endpoints/0/url").asText()).getPath())
                .findFirst()
                .orElseThrow();
    }
}
