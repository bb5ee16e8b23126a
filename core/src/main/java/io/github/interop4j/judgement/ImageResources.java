package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is true of every image that the image service tells of, and of every list of images: an image was not changed
 * before there was one, its hash is one of the algorithm that it names, and a list says by which address it, and what comes
 * after it, is asked for. docs.openstack.org/api-ref/image/v2/#show-image and #list-images.
 */
final class ImageResources {

    /** So much may the clocks of a service's machines differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    /** By how many hexadecimal digits each algorithm says a hash: an operator may choose any that Python has. */
    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("md4", 32),
            Map.entry("md5", 32),
            Map.entry("mdc2", 32),
            Map.entry("ripemd160", 40),
            Map.entry("sha1", 40),
            Map.entry("sha224", 56),
            Map.entry("sha512_224", 56),
            Map.entry("sha3_224", 56),
            Map.entry("sha256", 64),
            Map.entry("sha512_256", 64),
            Map.entry("sha3_256", 64),
            Map.entry("blake2s", 64),
            Map.entry("blake2s256", 64),
            Map.entry("sm3", 64),
            Map.entry("md5_sha1", 72),
            Map.entry("sha384", 96),
            Map.entry("sha3_384", 96),
            Map.entry("sha512", 128),
            Map.entry("sha3_512", 128),
            Map.entry("blake2b", 128),
            Map.entry("blake2b512", 128),
            Map.entry("whirlpool", 128));

    private final Call call;
    private final AnswerAssert judge;

    ImageResources(Call call, AnswerAssert judge) {
        this.call = call;
        this.judge = judge;
    }

    void judge(JsonNode body) {
        one(body, "");
        JsonNode images = body.path("images");
        for (int index = 0; index < images.size(); index++) {
            one(images.path(index), "/images/" + index);
        }
        if (images.isArray() && call.method().equals("GET")) {
            pages(body, images);
        }
    }

    /** An image, or one of those that may use it. */
    private void one(JsonNode thing, String place) {
        Optional<Instant> created = Answer.time(thing.path("created_at"));
        Optional<Instant> updated = Answer.time(thing.path("updated_at"));
        judge.judge(
                created.isEmpty()
                        || updated.isEmpty()
                        || !updated.get().isBefore(created.get().minus(CLOCKS)),
                place + "/updated_at must not be before created_at, which is " + thing.path("created_at") + ", but was "
                        + thing.path("updated_at"));
        JsonNode algorithm = thing.path("os_hash_algo");
        JsonNode hash = thing.path("os_hash_value");
        if (algorithm.isTextual() && hash.isTextual()) {
            String name = algorithm
                    .textValue()
                    .toLowerCase(Locale.ROOT)
                    .replace('-', '_')
                    .replace('/', '_');
            judge.judge(
                    Objects.equals(DIGITS.get(name), hash.textValue().length()),
                    place + "/os_hash_algo must be an algorithm whose hash has "
                            + hash.textValue().length() + " digits, as os_hash_value has, but was " + algorithm);
        }
    }

    /** The addresses of the first page, and of the next where there is one. */
    private void pages(JsonNode list, JsonNode images) {
        Map<String, Set<String>> asked = parameters(String.valueOf(call.uri()));
        asked.remove("marker");
        page("first", list, asked);
        asked.put("marker", Set.of(images.path(images.size() - 1).path("id").asText()));
        page("next", list, asked);
    }

    /** It may leave out what only a proxy has of the path, and says but one of the values of a parameter that has several. */
    private void page(String name, JsonNode list, Map<String, Set<String>> asked) {
        String address = list.path(name).asText();
        Map<String, Set<String>> said = parameters(address);
        judge.judge(
                !list.has(name)
                        || (address.split("\\?", 2)[0].endsWith("/v2/images")
                                && said.keySet().equals(asked.keySet())
                                && said.entrySet().stream()
                                        .allMatch(each -> asked.getOrDefault(each.getKey(), Set.of())
                                                .containsAll(each.getValue()))),
                "/" + name + " must be the address of this list with the parameters " + asked + " but was "
                        + list.path(name));
    }

    private static Map<String, Set<String>> parameters(String address) {
        var found = new TreeMap<String, Set<String>>();
        int from = address.indexOf('?');
        for (String each :
                from < 0 ? new String[0] : address.substring(from + 1).split("&")) {
            String[] parts = each.split("=", 2);
            found.computeIfAbsent(decoded(parts[0]), any -> new TreeSet<>())
                    .add(parts.length < 2 ? "" : decoded(parts[1]));
        }
        return found;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that escapes nothing
        }
    }
}
