package io.github.interop4j.service.choice;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.session.Names;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a cloud offers one principal to choose from, as it first said it; nothing that any run of ours made, unless it is
 * asked for by name. A list that is not answered 200 is a deviation.
 */
final class Offers {

    /** No server boots from these; a kernel or a ramdisk is part of another image. */
    private static final Set<String> NOT_BOOTABLE = Set.of("aki", "ari", "iso", "docker");

    private static final String IMAGES = "/v2/images";

    private final Principal principal;
    private final ConcurrentMap<String, JsonNode> lists = new ConcurrentHashMap<>();

    Offers(Principal principal) {
        this.principal = principal;
    }

    /** Returns the active images that a server could boot from. */
    List<Offer.Image> images() {
        return read("image", IMAGES + "?status=active&sort_key=size&sort_dir=asc&limit=1000", "/images")
                .filter(Offers::isBootable)
                .map(Offer.Image::of)
                .filter(each -> !isOurs(each))
                .toList();
    }

    List<Offer.Image> imagesKnownAs(String wish) {
        Answer byId = principal.send(request("image", IMAGES + "/" + Request.escape(wish)));
        if (byId.status() == 200) {
            return List.of(Offer.Image.of(byId.json()));
        }
        return read("image", IMAGES + "?limit=1000&name=" + Request.escape(wish), "/images")
                .map(Offer.Image::of)
                .toList();
    }

    /** Returns the names of all flavors, whoever made them, sorted. */
    List<String> flavorNames() {
        return allFlavors().map(each -> each.path("name").asText()).sorted().toList();
    }

    /** Returns the flavors that are not disabled. */
    List<Offer.Flavor> flavors() {
        return allFlavors()
                .filter(each -> !each.path("OS-FLV-DISABLED:disabled").asBoolean())
                .map(Offer.Flavor::of)
                .filter(each -> !isOurs(each))
                .toList();
    }

    private Stream<JsonNode> allFlavors() {
        return read("compute", "/flavors/detail", "/flavors");
    }

    List<Offer.Flavor> flavorsKnownAs(String wish) {
        return flavors().stream().filter(each -> isKnownAs(each, wish)).toList();
    }

    /** Returns the networks that servers can be on. */
    List<Offer.Network> networks() {
        return networks(each -> isActive(each)
                        && each.path("admin_state_up").asBoolean(true)
                        && !isExternal(each)
                        && !each.path("subnets").isEmpty())
                .stream()
                .filter(each -> !isOurs(each))
                .toList();
    }

    List<Offer.Network> networksKnownAs(String wish) {
        return allNetworks().stream().filter(each -> isKnownAs(each, wish)).toList();
    }

    List<Offer.Network> allNetworks() {
        return networks(any -> true);
    }

    List<Offer.Network> externalNetworks() {
        return networks(each -> isExternal(each) && isActive(each));
    }

    List<Offer.Network> defaultExternalNetworks() {
        return networks(each ->
                isExternal(each) && isActive(each) && each.path("is_default").asBoolean());
    }

    private List<Offer.Network> networks(Predicate<JsonNode> wanted) {
        String project = principal.identity().projectId().orElse("");
        return read("network", "/v2.0/networks", "/networks")
                .filter(wanted)
                .map(each -> Offer.Network.of(each, project))
                .toList();
    }

    /** Two choices are made from one list, and it is asked for once. */
    private Stream<JsonNode> read(String service, String path, String list) {
        JsonNode known = lists.get(path);
        if (known == null) {
            Answer answer = principal.send(request(service, path));
            if (answer.status() != 200) {
                throw answer.deviates("a list to choose from must answer 200");
            }
            known = answer.json().at(list);
            lists.put(path, known);
        }
        return StreamSupport.stream(known.spliterator(), false);
    }

    private static Request request(String service, String path) {
        Request.Base base = service.equals("compute") ? Request.Base.ENDPOINT : Request.Base.ROOT;
        return Request.of(service, "GET", base, path);
    }

    private static boolean isBootable(JsonNode image) {
        return image.path("size").asLong() > 0
                && !image.path("os_hidden").asBoolean()
                && !NOT_BOOTABLE.contains(image.path("disk_format").asText())
                && !NOT_BOOTABLE.contains(image.path("container_format").asText());
    }

    /** What an old release does not say, it does not know otherwise. */
    private static boolean isActive(JsonNode network) {
        return network.path("status").asText("ACTIVE").equals("ACTIVE");
    }

    private static boolean isExternal(JsonNode network) {
        return network.path("router:external").asBoolean();
    }

    private static boolean isOurs(Offer offer) {
        return offer.name().startsWith(Names.PREFIX);
    }

    private static boolean isKnownAs(Offer offer, String wish) {
        return offer.id().value().equals(wish) || offer.name().equals(wish);
    }
}
