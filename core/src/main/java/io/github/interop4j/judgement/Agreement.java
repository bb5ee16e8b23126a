package io.github.interop4j.judgement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Journal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * What an answer may not contradict, whatever a check is about: the address that was asked, what the request said, and
 * what was said before of the same thing.
 *
 * <p>It reads what is stored of the exchanges, in which equal secrets have equal marks; where only a part is stored,
 * it does not judge.
 */
final class Agreement {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}-?(\\p{XDigit}{4}-?){3}\\p{XDigit}{12}");

    /** What a thing keeps until a request speaks of it. */
    private static final Set<String> LASTING = Set.of(
            "name",
            "tenant_id",
            "project_id",
            "owner",
            "user_id",
            "network_id",
            "cidr",
            "disk_format",
            "container_format",
            "created",
            "created_at");

    private static final Set<String> TEXTS_SAID_AGAIN = Set.of("name", "description");
    private static final Set<String> ADDRESSES = Set.of("self", "file");
    private static final Set<String> OF_ONE_THING = Set.of("GET", "PUT", "PATCH");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Agreement() {}

    /** What was said of a thing, and where. */
    private record Word(JsonNode value, Exchange in) {}

    /** The name that a request wants a thing to have. */
    private record Naming(JsonNode id, JsonNode name) {}

    static void judge(AnswerAssert answer, Exchange now) {
        JsonNode said = said(now);
        if (said.isObject()) {
            itIsOfWhatWasAskedFor(answer, now, said);
            repeatsWhatWasAsked(answer, "", read(now.requestBody()), said);
            saysWhatWasSaidBefore(answer, now, said);
            namesItselfByItsId(answer, said);
        }
    }

    private static void itIsOfWhatWasAskedFor(AnswerAssert answer, Exchange now, JsonNode said) {
        String path = now.path().replaceFirst("\\?.*", "");
        String asked = path.substring(path.lastIndexOf('/') + 1);
        String place = said.has("id")
                ? "/id"
                : "/" + Json.names(said).stream().findFirst().orElse("") + "/id";
        if (OF_ONE_THING.contains(now.method())
                && ID.matcher(asked).matches()
                && (said.has("id") || said.size() == 1)
                && !said.at(place).isMissingNode()) {
            answer.at(place).isEqualTo(asked);
        }
    }

    /** The one thing, or each of several, that a request is about, as deep as it says values of it and not of its parts. */
    private static void repeatsWhatWasAsked(AnswerAssert answer, String place, JsonNode asked, JsonNode said) {
        boolean isWhole = place.isEmpty();
        asked.properties().forEach(field -> {
            JsonNode wanted = field.getValue();
            JsonNode there = said.path(field.getKey());
            String here = place + "/" + Json.escaped(field.getKey());
            if (isWhole && wanted.isObject() && there.isObject()) {
                repeatsWhatWasAsked(answer, here, wanted, there);
            } else if (isWhole && wanted.isArray() && wanted.size() == there.size()) {
                for (int index = 0; index < wanted.size(); index++) {
                    repeatsWhatWasAsked(answer, here + "/" + index, wanted.get(index), there.path(index));
                }
            } else if (wanted.getNodeType() == there.getNodeType() && isSaidAgain(field.getKey(), wanted)) {
                answer.at(here).isEqualTo(wanted);
            }
        });
    }

    private static boolean isSaidAgain(String name, JsonNode value) {
        return value.isBoolean()
                || value.isIntegralNumber()
                || value.isTextual() && (TEXTS_SAID_AGAIN.contains(name) || isId(value));
    }

    private static void saysWhatWasSaidBefore(AnswerAssert answer, Exchange now, JsonNode said) {
        Map<String, Map<String, Word>> known = new HashMap<>();
        for (Exchange earlier : before(now)) {
            forgetWhatIsChanged(known, earlier);
            eachThing(
                    said(earlier),
                    "",
                    (place, thing) -> LASTING.forEach(field -> {
                        if (thing.path(field).isTextual()) {
                            known.computeIfAbsent(thing.get("id").textValue(), any -> new HashMap<>())
                                    .put(field, new Word(thing.get(field), earlier));
                        }
                    }));
        }
        forgetWhatIsChanged(known, now);
        eachThing(
                said,
                "",
                (place, thing) -> known.getOrDefault(thing.get("id").textValue(), Map.of())
                        .forEach((field, word) -> {
                            if (thing.path(field).isTextual()) {
                                answer.judge(
                                        thing.get(field).equals(word.value()),
                                        place + "/" + field + " must be " + word.value() + " as in "
                                                + word.in().title() + ", but was " + thing.get(field));
                            }
                        }));
    }

    /** An image says its addresses so; other services have a list of links. */
    private static void namesItselfByItsId(AnswerAssert answer, JsonNode said) {
        eachThing(
                said,
                "",
                (place, thing) -> ADDRESSES.stream()
                        .filter(field -> thing.path(field).isTextual())
                        .forEach(field -> answer.at(place + "/" + field)
                                .matches(".*/" + thing.get("id").textValue() + "(/.*)?")));
    }

    private static void learn(
            Map<String, Map<String, Word>> known, JsonNode id, String field, JsonNode value, Exchange in) {
        if (value.isTextual()) {
            known.computeIfAbsent(id.textValue(), any -> new HashMap<>()).put(field, new Word(value, in));
        }
    }

    /** Some answers to a request that makes a thing say its id, but not the name it was asked to have. */
    private static Optional<Naming> nameAskedFor(Exchange request) {
        JsonNode asked = read(request.requestBody());
        boolean areNumbered = asked.at("/server/min_count").isNumber();
        return Json.names(asked).stream()
                .map(thing -> new Naming(
                        said(request).path(thing).path("id"), asked.path(thing).path("name")))
                .filter(each -> isId(each.id()) && !areNumbered)
                .findFirst();
    }

    private static void forgetWhatIsChanged(Map<String, Map<String, Word>> known, Exchange request) {
        if (!request.asksOnly()) {
            known.values().forEach(words -> words.keySet().removeIf(request.requestBody()::contains));
        }
    }

    private static List<Exchange> before(Exchange now) {
        return Journal.current().map(Journal::exchanges).orElse(List.of()).stream()
                .filter(each -> each.number() < now.number() && each.service().equals(now.service()))
                .toList();
    }

    private static void eachThing(JsonNode node, String place, BiConsumer<String, JsonNode> visitor) {
        if (isId(node.path("id"))) {
            visitor.accept(place, node);
        }
        node.properties()
                .forEach(field -> eachThing(field.getValue(), place + "/" + Json.escaped(field.getKey()), visitor));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            eachThing(node.get(index), place + "/" + index, visitor);
        }
    }

    private static boolean isId(JsonNode node) {
        return node.isTextual() && ID.matcher(node.textValue()).matches();
    }

    private static JsonNode said(Exchange exchange) {
        return exchange.status().orElse(0) / 100 == 2 ? read(exchange.responseBody()) : MissingNode.getInstance();
    }

    /** What is no JSON, or of which only a part is stored, says nothing here. */
    private static JsonNode read(String body) {
        try {
            return body.startsWith("{") ? JSON.readTree(body) : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
