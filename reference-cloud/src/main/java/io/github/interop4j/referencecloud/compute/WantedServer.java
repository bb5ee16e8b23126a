package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a request for servers asks for, as far as Nova's schemas allow it, version by version.
 *
 * @param imageId empty if the servers boot from a volume
 * @param places where on the network they are to be; empty to leave it to Nova, absent for nowhere
 * @param groups the names or ids of their security groups
 * @param least how many at least, and {@code most} at most
 */
record WantedServer(
        Traits traits,
        String flavorId,
        Optional<String> imageId,
        Optional<List<Place>> places,
        List<Fields> disks,
        List<String> groups,
        Optional<String> keyName,
        Optional<String> zone,
        Optional<String> password,
        boolean hasConfigDrive,
        int least,
        int most,
        boolean wantsReservation) {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String IPV4 = "(\\d{1,3}\\.){3}\\d{1,3}";
    private static final String IPV6 = "[0-9a-fA-F:.]*:[0-9a-fA-F:.]*";
    private static final Pattern ZEROES = Pattern.compile("(^|:)0(:0)+(:|$)");
    private static final Set<String> HINTS = Set.of("os:scheduler_hints", "OS-SCH-HNT:scheduler_hints");

    /** One place on the network: a port that is there, or a network, with or without an address. */
    record Place(Optional<String> networkId, Optional<String> portId, Optional<String> address) {}

    static WantedServer of(Request request, Microversion version) {
        JsonNode body = Fields.bodyOf(request);
        Fields whole = new Fields("", body);
        Fields server = whole.object("server");
        Set<String> parts = new HashSet<>(HINTS);
        parts.add("server");
        whole.allowOnly(parts);
        String name = server.name("name");
        JsonNode flavor = server.required("flavorRef");
        String flavorId = flavor.isInt() ? flavor.asText() : server.text("flavorRef");
        if (version.isAtLeast(37)) {
            server.required("networks");
        }
        server.allowOnly(known(version));
        List<Fields> disks = server.objects("block_device_mapping_v2");
        disks.forEach(WantedServer::checkDisk);
        int least = server.count("min_count", 1);
        int most = server.count("max_count", Math.max(least, 1));
        if (least > most) {
            throw new Refusal(400, "min_count must be <= max_count");
        }
        Map<String, String> metadata = server.metadata("metadata");
        Traits traits = new Traits(
                name,
                server.optionalText("description").orElse(version.isAtLeast(19) ? "" : name),
                address(server, "accessIPv4", IPV4, "ipv4").orElse(""),
                ipv6(server).orElse(""),
                server.oneOf("OS-DCF:diskConfig", "MANUAL", List.of("AUTO", "MANUAL")),
                new LinkedHashMap<>(metadata),
                tags(server));
        return new WantedServer(
                traits,
                flavorId,
                imageId(server, disks),
                places(server, version),
                disks,
                server.objects("security_groups").stream()
                        .map(group -> group.text("name"))
                        .toList(),
                server.optionalText("key_name"),
                server.optionalText("availability_zone"),
                server.optionalText("adminPass"),
                server.flag("config_drive"),
                least,
                most,
                server.flag("return_reservation_id"));
    }

    private static Set<String> known(Microversion version) {
        Set<String> known = new HashSet<>(Set.of(
                "name",
                "imageRef",
                "flavorRef",
                "adminPass",
                "metadata",
                "networks",
                "OS-DCF:diskConfig",
                "accessIPv4",
                "accessIPv6",
                "availability_zone",
                "block_device_mapping",
                "block_device_mapping_v2",
                "config_drive",
                "key_name",
                "min_count",
                "max_count",
                "return_reservation_id",
                "security_groups",
                "user_data"));
        Map<String, Integer> since = Map.of(
                "description",
                19,
                "tags",
                52,
                "trusted_image_certificates",
                63,
                "host",
                74,
                "hypervisor_hostname",
                74,
                "hostname",
                90);
        since.forEach((field, minor) -> {
            if (version.isAtLeast(minor)) {
                known.add(field);
            }
        });
        if (!version.isAtLeast(57)) {
            known.add("personality");
        }
        return known;
    }

    /** An address, or none; shared with updates. */
    static Optional<String> address(Fields server, String field, String form, String kind) {
        Optional<String> address = server.optionalText(field);
        address.filter(text -> !text.matches(form)).ifPresent(text -> {
            throw server.invalid(field, server.required(field), "'" + text + "' is not a '" + kind + "'");
        });
        return address;
    }

    static Optional<String> ipv4(Fields server) {
        return address(server, "accessIPv4", IPV4, "ipv4");
    }

    static Optional<String> ipv6(Fields server) {
        return address(server, "accessIPv6", IPV6, "ipv6").map(WantedServer::shortest);
    }

    /** Nova shows an address of version 6 in its shortest form (RFC 5952). */
    private static String shortest(String address) {
        String whole;
        try {
            whole = InetAddress.getByName(address).getHostAddress(); // with a colon in it, no name to look up
        } catch (UnknownHostException e) {
            throw new Refusal(400, "'" + address + "' is not a 'ipv6'");
        }
        return ZEROES.matcher(whole)
                .results()
                .map(MatchResult::group)
                .reduce((one, other) -> other.length() > one.length() ? other : one)
                .map(longest -> whole.replaceFirst(longest, "::"))
                .orElse(whole);
    }

    private static List<String> tags(Fields server) {
        if (!server.has("tags")) {
            return List.of();
        }
        JsonNode tags = server.required("tags");
        return ServerTags.of(tags);
    }

    private static Optional<String> imageId(Fields server, List<Fields> disks) {
        JsonNode image = server.node().path("imageRef");
        boolean isNone =
                image.isMissingNode() || image.isTextual() && image.asText().isEmpty();
        if (!isNone && !(image.isTextual() && image.asText().matches("(.*/)?" + UUID_FORM))) {
            throw server.invalid("imageRef", image, image + " is not valid under any of the given schemas");
        }
        if (isNone && disks.isEmpty()) {
            throw new Refusal(400, "Missing imageRef attribute");
        }
        return isNone
                ? Optional.empty()
                : Optional.of(image.asText().substring(image.asText().lastIndexOf('/') + 1));
    }

    private static void checkDisk(Fields disk) {
        disk.required("source_type");
        disk.oneOf("source_type", "image", List.of("volume", "image", "snapshot", "blank"));
        disk.oneOf("destination_type", "volume", List.of("volume", "local"));
    }

    private static Optional<List<Place>> places(Fields server, Microversion version) {
        JsonNode networks = server.node().path("networks");
        if (version.isAtLeast(37) && networks.isTextual()) {
            server.oneOf("networks", "auto", List.of("auto", "none"));
            return networks.asText().equals("none") ? Optional.empty() : Optional.of(List.of());
        }
        return Optional.of(
                server.objects("networks").stream().map(WantedServer::place).toList());
    }

    private static Place place(Fields wanted) {
        wanted.allowOnly(Set.of("uuid", "port", "fixed_ip", "tag"));
        Optional<String> port = wanted.optionalText("port");
        port.filter(id -> !id.matches(UUID_FORM)).ifPresent(id -> {
            throw wanted.invalid(
                    "port", wanted.required("port"), "'" + id + "' is not valid under any of the given schemas");
        });
        Optional<String> network = wanted.optionalText("uuid");
        if (port.isEmpty()) {
            network.filter(id -> !id.matches(UUID_FORM)).ifPresent(id -> {
                throw new Refusal(400, "Bad networks format: network uuid is not in proper format (" + id + ")");
            });
        }
        return new Place(network, port, wanted.optionalText("fixed_ip"));
    }
}
