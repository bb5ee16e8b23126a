package io.github.interop4j.referencecloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Body;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the names in braces stand for on one cloud: things that are there anyway, that a class of tests made, that a
 * test made, and made-up names and secrets.
 */
final class Things {

    /** Of all names that a replay makes up: some lists are filtered by either part of it. */
    private static final String PREFIX = "tempest-instance-";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9-]*)(?: ([^{}\"]+))?}");
    private static final Set<String> MADE_UP = Set.of("name", "class-name", "unknown", "class-unknown");
    private static final String FILE = "x".repeat(2403); // a list of images is filtered by it

    private static final Answer NOTHING = new Answer(0, HttpHeaders.of(Map.of(), (name, value) -> true), Body.empty());

    private final Map<String, Thing> byName;

    /** A thing, the answer that made it, and what was last shown of it. */
    private record Thing(String id, Answer made, JsonNode shown) {}

    /** A name stands for nothing, since what should have made it did not. */
    static final class NothingIsCalledSo extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NothingIsCalledSo(String name) {
            super(name);
        }
    }

    private Things(Map<String, Thing> byName) {
        this.byName = byName;
    }

    Things() {
        this(new HashMap<>());
    }

    /** The same things; what is added to them is not added to these. */
    Things copy() {
        return new Things(new HashMap<>(byName));
    }

    void put(String name, String id) {
        put(name, id, NOTHING);
    }

    void put(String name, String id, Answer answer) {
        byName.put(name, new Thing(id, answer, answer.at("")));
    }

    /** Remember what a cloud says of a thing, if its name ends this path. */
    void show(String path, Answer answer) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        Matcher matcher = PLACEHOLDER.matcher(last);
        if (matcher.matches() && answer.status() == 200) {
            byName.computeIfPresent(
                    matcher.group(1), (name, thing) -> new Thing(thing.id(), thing.made(), answer.at("")));
        }
    }

    /** Whether an id is of one of these things. */
    boolean contains(String id) {
        return byName.values().stream().anyMatch(thing -> thing.id().equals(id));
    }

    String fill(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), match.group(2), text)));
    }

    private String value(String name, String detail, String text) {
        if (name.equals("file")) {
            return FILE;
        }
        if (name.equals("signature")) {
            return signature(detail, fill("{signed-below}" + text.substring(0, text.indexOf('?'))));
        }
        if (MADE_UP.contains(name.replaceAll("[0-9]+$", "")) && !byName.containsKey(name)) {
            String random = UUID.randomUUID().toString();
            put(name, name.contains("unknown") ? random : PREFIX + name + "-" + random.substring(0, 8));
        }
        Thing thing = byName.get(name);
        if (thing == null) {
            throw new NothingIsCalledSo(name);
        }
        if (detail == null) {
            return thing.id();
        }
        if (detail.startsWith("@")) {
            return thing.made().header(detail.substring(1));
        }
        String shown = at(thing.shown(), detail);
        return shown.isEmpty() ? at(thing.made().at(""), detail) : shown;
    }

    /** What is at a pointer; a star stands for the first of whatever there is. */
    private static String at(JsonNode node, String pointer) {
        JsonNode found = node;
        for (String step : pointer.substring(1).split("/", -1)) {
            JsonNode parent = found;
            found = step.equals("*") && parent.elements().hasNext()
                    ? parent.elements().next()
                    : parent.at("/" + step);
        }
        return found.asText();
    }

    /** Of a URL that lets anybody have an object for a time, long from now. */
    private static String signature(String method, String path) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("Meta".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = method + "\n4102444800\n" + path;
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer without the elements of its lists that are others' things. */
    Answer withoutOthers(Answer answer) {
        JsonNode body = answer.at("").deepCopy();
        for (JsonNode list : body) {
            if (list.isArray()) {
                var elements = list.elements();
                while (elements.hasNext()) {
                    String id = elements.next().path("id").asText();
                    if (id.length() >= 32 && !contains(id)) {
                        elements.remove();
                    }
                }
            }
        }
        return body.isObject() ? new Answer(answer.status(), answer.headers(), Body.of(body.toString())) : answer;
    }
}
