package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Read an object that a request sent, field by field, and say no as Nova's schemas do. */
record Fields(String label, JsonNode node) {

    static final int LONGEST = 255;

    private static final String METADATA_KEY = "[a-zA-Z0-9-_:. ]{1,255}";

    /** The one object in the body of a request. */
    static Fields in(Request request, String name) {
        JsonNode body = bodyOf(request);
        Fields whole = new Fields("", body);
        whole.allowOnly(Set.of(name));
        return whole.object(name);
    }

    static JsonNode bodyOf(Request request) {
        if (request.body().isEmpty()) {
            throw new Refusal(400, "None is not of type 'object'");
        }
        JsonNode body = request.body().json().orElseThrow(() -> new Refusal(400, "Malformed request body"));
        if (!body.isObject()) {
            throw new Refusal(400, body + " is not of type 'object'");
        }
        return body;
    }

    void allowOnly(Set<String> known) {
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new Refusal(
                    400,
                    before() + "Additional properties are not allowed ('"
                            + unknown.iterator().next() + "' was unexpected)");
        }
    }

    boolean has(String field) {
        return node.has(field);
    }

    JsonNode required(String field) {
        if (!node.has(field)) {
            throw new Refusal(400, before() + "'" + field + "' is a required property");
        }
        return node.get(field);
    }

    /** An object that has to be there. */
    Fields object(String field) {
        JsonNode value = required(field);
        if (!value.isObject()) {
            throw invalid(field, value, value + " is not of type 'object'");
        }
        return new Fields(field, value);
    }

    /** The objects of a list; none where it is not there. */
    List<Fields> objects(String field) {
        JsonNode list = node.path(field);
        if (!list.isMissingNode() && !list.isArray()) {
            throw invalid(field, list, list + " is not of type 'array'");
        }
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : list) {
            if (!element.isObject()) {
                throw invalid(String.valueOf(objects.size()), element, element + " is not of type 'object'");
            }
            objects.add(new Fields(String.valueOf(objects.size()), element));
        }
        return objects;
    }

    /** A text that has to be there, of at least one character and at most 255. */
    String text(String field) {
        JsonNode value = required(field);
        requireText(field, value, LONGEST);
        if (value.asText().isEmpty()) {
            throw invalid(field, value, "'' is too short");
        }
        return value.asText();
    }

    Optional<String> optionalText(String field) {
        if (!node.hasNonNull(field)) {
            return Optional.empty();
        }
        requireText(field, node.get(field), Integer.MAX_VALUE);
        return Optional.of(node.get(field).asText());
    }

    /** A name of a thing: a text that neither begins nor ends with white space. */
    String name(String field) {
        String name = text(field);
        if (!name.equals(name.strip())) {
            throw new Refusal(
                    400,
                    "An invalid 'name' value was provided. The name must be: printable characters. Can not start or"
                            + " end with whitespace.");
        }
        return name;
    }

    String oneOf(String field, String usual, List<String> allowed) {
        JsonNode value = node.path(field);
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.isTextual() || !allowed.contains(value.asText())) {
            throw invalid(field, value, "'" + value.asText() + "' is not one of " + allowed);
        }
        return value.asText();
    }

    boolean flag(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isBoolean()) {
            return value.asBoolean();
        }
        List<String> yes = List.of("true", "1", "on", "yes");
        List<String> no = List.of("false", "0", "off", "no");
        String word = value.asText().toLowerCase(Locale.ROOT);
        if (!value.isTextual() || !yes.contains(word) && !no.contains(word)) {
            throw invalid(field, value, "'" + value.asText() + "' is not one of " + yes + " or " + no);
        }
        return yes.contains(word);
    }

    /** A number of at least one, as a number or as text. */
    int count(String field, int usual) {
        JsonNode value = node.path(field);
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.isInt() && !(value.isTextual() && value.asText().matches("[0-9]{1,9}"))) {
            throw invalid(field, value, "'" + value.asText() + "' does not match '^[0-9]*$'");
        }
        if (value.asInt() < 1) {
            throw invalid(field, value, value.asInt() + " is less than the minimum of 1");
        }
        return value.asInt();
    }

    /** Keys and values of at most 255 characters; none where they are not there. */
    Map<String, String> metadata(String field) {
        return node.has(field) ? object(field).entries() : Map.of();
    }

    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            if (!entry.getKey().matches(METADATA_KEY)) {
                throw new Refusal(
                        400,
                        before() + "'" + entry.getKey() + "' does not match any of the regexes: '^" + METADATA_KEY
                                + "$'");
            }
            requireText(entry.getKey(), entry.getValue(), LONGEST);
            entries.put(entry.getKey(), entry.getValue().asText());
        });
        return entries;
    }

    Refusal invalid(String field, JsonNode value, String why) {
        return new Refusal(
                400, "Invalid input for field/attribute " + field + ". Value: " + value.asText() + ". " + why);
    }

    private static void requireText(String field, JsonNode value, int longest) {
        Fields at = new Fields(field, value);
        if (!value.isTextual()) {
            throw at.invalid(field, value, value + " is not of type 'string'");
        }
        if (value.asText().length() > longest) {
            throw at.invalid(field, value, "'" + value.asText() + "' is too long");
        }
    }

    private String before() {
        return label.isEmpty() ? "" : "Invalid input for field/attribute " + label + ". Value: " + node + ". ";
    }
}
