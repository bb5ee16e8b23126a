package io.github.interop4j.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.ServiceTypes;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Which services a principal may use, and where: the catalog of its token under the cloud's region, interface and
 * endpoint overrides. A service that is not in it is absent; nothing is guessed.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ServiceCatalog {

    /** As the catalog has it; the address may be none. */
    private record Entry(String id, String type, String region, String facing, String url) {

        Optional<Endpoint> endpoint() {
            try {
                URI uri = new URI(url.strip());
                return Optional.of(uri).filter(each -> each.getHost() != null).map(Endpoint::new);
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }
    }

    private final Cloud cloud;
    private final List<Entry> entries;

    private ServiceCatalog(Cloud cloud, List<Entry> entries) {
        this.cloud = cloud;
        this.entries = List.copyOf(entries);
    }

    /** Reads the {@code catalog} array of a token. */
    static ServiceCatalog read(Cloud cloud, JsonNode catalog) {
        var entries = new ArrayList<Entry>();
        for (JsonNode service : catalog) {
            for (JsonNode endpoint : service.path("endpoints")) {
                String region = endpoint.path("region_id")
                        .asText(endpoint.path("region").asText());
                entries.add(new Entry(
                        service.path("id").asText(),
                        service.path("type").asText(),
                        region,
                        endpoint.path("interface").asText(),
                        endpoint.path("url").asText()));
            }
        }
        return new ServiceCatalog(cloud, entries);
    }

    /** Finds a service by its official type or an alias: the official one first. */
    public Optional<Endpoint> find(String type) {
        String canonical = ServiceTypes.canonical(type);
        URI override = cloud.endpointOverrides().get(canonical);
        if (override != null) {
            return Optional.of(new Endpoint(override));
        }
        for (String name : ServiceTypes.names(canonical)) {
            Optional<Endpoint> found = entries.stream()
                    .filter(entry -> entry.type().equals(name))
                    .filter(entry -> entry.facing().equals(cloud.endpointInterface()))
                    .filter(entry -> cloud.region().map(entry.region()::equals).orElse(true))
                    .flatMap(entry -> entry.endpoint().stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns where a service answers.
     *
     * @throws ServiceAbsent if the catalog does not have it
     */
    public Endpoint endpoint(String type) {
        return find(type).orElseThrow(() -> new ServiceAbsent(absence(type)));
    }

    /** Returns the types as the catalog has them. */
    public List<String> types() {
        return entries.stream().map(Entry::type).distinct().sorted().toList();
    }

    /** Returns by what RefStack tells clouds apart: the id of the identity service, else the MD5 of Keystone's host. */
    public String cpid() {
        return entries.stream()
                .filter(entry -> entry.type().equals("identity") && !entry.id().isBlank())
                .map(Entry::id)
                .findFirst()
                .orElseGet(() -> md5(String.valueOf(cloud.authUrl().getHost())));
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    /** Returns the official type of the service that answers at an address: the one whose endpoint says most of it. */
    String typeAt(URI address) {
        String found = "unknown";
        int length = 0;
        var candidates = new ArrayList<Map.Entry<String, Endpoint>>();
        candidates.add(Map.entry("identity", new Endpoint(cloud.authUrl())));
        cloud.endpointOverrides().forEach((type, uri) -> candidates.add(Map.entry(type, new Endpoint(uri))));
        entries.forEach(entry ->
                entry.endpoint().ifPresent(at -> candidates.add(Map.entry(ServiceTypes.canonical(entry.type()), at))));
        for (var candidate : candidates) {
            for (Endpoint base :
                    List.of(candidate.getValue(), candidate.getValue().root())) {
                int said = base.uri().toString().length();
                if (said > length && base.holds(address)) {
                    found = candidate.getKey();
                    length = said;
                }
            }
        }
        return found;
    }

    private String absence(String type) {
        String canonical = ServiceTypes.canonical(type);
        String region = cloud.region().map(each -> " in region " + each).orElse("");
        String has = types().isEmpty() ? "nothing at all" : String.join(", ", types());
        String unusable = entries.stream()
                .filter(entry -> ServiceTypes.canonical(entry.type()).equals(canonical)
                        && entry.endpoint().isEmpty())
                .map(entry -> "; its address '" + entry.url() + "' is no URL")
                .findFirst()
                .orElse("");
        return "the catalog of cloud '" + cloud.name() + "' has no " + canonical + " service" + region
                + " at interface " + cloud.endpointInterface() + unusable + "; it has " + has;
    }
}
