package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Validate the body of a request for a keypair as Nova's schemas do, version by version. */
final class WantedKeypair {

    private static final String LETTERS = "_- 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private WantedKeypair() {}

    static JsonNode of(Request request, Microversion version) {
        JsonNode body = Fields.bodyOf(request);
        refuseOthers(body, List.of("keypair"), "");
        JsonNode keypair = required(body, "keypair", "");
        String whole = "Invalid input for field/attribute keypair. Value: " + keypair + ". ";
        if (!keypair.isObject()) {
            throw new Refusal(400, whole + keypair + " is not of type 'object'");
        }
        required(keypair, "name", whole);
        List<String> known = new ArrayList<>(List.of("name", "public_key"));
        if (version.isAtLeast(2)) {
            known.add("type");
        }
        if (version.isAtLeast(10)) {
            known.add("user_id");
        }
        if (version.isAtLeast(92)) {
            required(keypair, "public_key", whole);
        }
        refuseOthers(keypair, known, whole);
        for (String field : known) {
            if (keypair.has(field) && !keypair.get(field).isTextual()) {
                throw invalid(field, keypair.get(field), keypair.get(field) + " is not of type 'string'");
            }
        }
        requireName(keypair.get("name"), version);
        JsonNode type = keypair.path("type");
        if (type.isTextual() && !List.of("ssh", "x509").contains(type.asText())) {
            throw invalid("type", type, "'" + type.asText() + "' is not one of ['ssh', 'x509']");
        }
        return keypair;
    }

    private static JsonNode required(JsonNode object, String field, String before) {
        if (!object.has(field)) {
            throw new Refusal(400, before + "'" + field + "' is a required property");
        }
        return object.get(field);
    }

    private static void refuseOthers(JsonNode object, List<String> known, String before) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new Refusal(
                        400, before + "Additional properties are not allowed ('" + name + "' was unexpected)");
            }
        }
    }

    private static void requireName(JsonNode node, Microversion version) {
        String name = node.asText();
        if (name.isEmpty()) {
            throw invalid("name", node, "'' is too short");
        }
        if (name.length() > 255) {
            throw invalid("name", node, "'" + name + "' is too long");
        }
        if (!name.equals(name.strip())) {
            throw new Refusal(
                    400,
                    "An invalid 'name' value was provided. The name must be: printable characters. Can not start or"
                            + " end with whitespace.");
        }
        String allowed = version.isAtLeast(92) ? "@." + LETTERS : LETTERS;
        if (!name.chars().allMatch(letter -> allowed.indexOf(letter) >= 0)) {
            throw new Refusal(
                    400,
                    "An invalid 'name' value was provided. The name must be: Only expected characters: [" + allowed
                            + "]");
        }
    }

    private static Refusal invalid(String field, JsonNode value, String why) {
        return new Refusal(
                400, "Invalid input for field/attribute " + field + ". Value: " + value.asText() + ". " + why);
    }
}
