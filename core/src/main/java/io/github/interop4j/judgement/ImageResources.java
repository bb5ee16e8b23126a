package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is true of every image that the image service tells of, and of every list of images: an image was not changed
 * before there was one, its hash is one of the algorithm that it names, and a list says by which address it, and what comes
 * after it, is asked for. docs.openstack.org/api-ref/image/v2/#show-image and #list-images.
 */
final class ImageResources {

    /** So much may the clocks of a service's machines differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    /** What an operator may have images hashed by, which is whatever Python can: by the hexadecimal digits of the hash. */
    private static final Map<Integer, Pattern> ALGORITHMS = Map.of(
            32, Pattern.compile("md[45]|mdc2"),
            40, Pattern.compile("sha1|ripemd160"),
            56, Pattern.compile("sha224|sha512_224|sha3_224"),
            64, Pattern.compile("sha256|sha512_256|sha3_256|blake2s(256)?|sm3"),
            72, Pattern.compile("md5_sha1"),
            96, Pattern.compile("sha384|sha3_384"),
            128, Pattern.compile("sha512|sha3_512|blake2b(512)?|whirlpool"));

    private final Call call;
    private final AnswerAssert judge;

    ImageResources(Call call, AnswerAssert judge) {
        this.call = call;
        this.judge = judge;
    }

    void judge(JsonNode body) {
        one(body, "");
        for (String list : List.of("images", "members")) {
            for (int index = 0; index < body.path(list).size(); index++) {
                one(body.path(list).path(index), "/" + list + "/" + index);
            }
        }
        JsonNode images = body.path("images");
        if (images.isArray() && call.method().equals("GET")) {
            pages(body, images);
        }
    }

    /** An image, or a project that may use one. */
    private void one(JsonNode thing, String place) {
        Optional<Instant> created = Answer.time(thing.path("created_at"));
        Optional<Instant> updated = Answer.time(thing.path("updated_at"));
        judge.judge(
                created.isEmpty()
                        || updated.isEmpty()
                        || !updated.get().isBefore(created.get().minus(CLOCKS)),
                place + "/updated_at must not be before created_at, which is " + thing.path("created_at") + ", but was "
                        + thing.path("updated_at"));
        JsonNode hash = thing.path("os_hash_value");
        JsonNode algorithm = thing.path("os_hash_algo");
        judge.judge(
                !hash.isTextual() || isOf(algorithm.asText(), hash.textValue().length()),
                place + "/os_hash_algo must be an algorithm whose hash has "
                        + hash.asText().length() + " digits, as os_hash_value has, but was " + algorithm);
    }

    /** Python calls some of them by several names: {@code sha512_256} and {@code SHA512-256}. */
    private static boolean isOf(String algorithm, int digits) {
        Pattern known = ALGORITHMS.get(digits);
        return known != null
                && known.matcher(algorithm.toLowerCase(Locale.ROOT).replace('-', '_'))
                        .matches();
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
