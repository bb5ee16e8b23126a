package io.github.interop4j.judgement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Journal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an answer may not contradict, whatever a check is about: what its request said, and what was said before of the
 * same thing.
 *
 * <p>It reads what is stored of the exchanges, in which equal secrets have equal marks; where only a part is stored, it
 * knows of no contradiction.
 */
final class Agreement {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}-?(\\p{XDigit}{4}-?){3}\\p{XDigit}{12}");

    /** What a thing keeps until a request speaks of it. A time is none of it: a service may round what it stores. */
    private static final Set<String> LASTING =
            Set.of("name", "tenant_id", "project_id", "owner", "network_id", "cidr", "disk_format", "container_format");

    /** The same where a service stores times as it says them, and numbers for good. */
    private static final Map<String, Set<String>> LASTING_OF = Map.of(
            "compute",
                    Set.of(
                            "user_id",
                            "created",
                            "key_name",
                            "addresses",
                            "security_groups",
                            "metadata",
                            "minRam",
                            "minDisk",
                            "OS-EXT-IMG-SIZE:size",
                            "OS-EXT-AZ:availability_zone"),
            "image",
                    Set.of(
                            "checksum",
                            "os_hash_algo",
                            "os_hash_value",
                            "size",
                            "virtual_size",
                            "created_at",
                            "protected",
                            "os_hidden",
                            "min_ram",
                            "min_disk"));

    /** What a request changes without naming it, and which requests those are: by method, path and body. */
    private static final Map<String, Pattern> CHANGED_BY = Map.of(
            "addresses", Pattern.compile("os-interface|FloatingIp|FixedIp|^DELETE .*/servers/"),
            "security_groups", Pattern.compile("os-interface|SecurityGroup|^DELETE .*/servers/"),
            "metadata", Pattern.compile("/metadata|^DELETE .*/servers/"),
            "OS-EXT-AZ:availability_zone", Pattern.compile("[sS]helve|[mM]igrate|resize|evacuate"));

    private static final Set<String> IN_THE_MAKING = Set.of("BUILD", "SAVING");

    private static final Set<String> TEXTS_SAID_AGAIN = Set.of("name", "description");

    /** An image says its addresses so; other services have a list of links. */
    private static final Set<String> ADDRESSES = Set.of("self", "file");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Exchange now;
    private final List<String> contradictions = new ArrayList<>();

    private Agreement(Exchange now) {
        this.now = now;
    }

    /** Returns what an answer contradicts, each as a sentence; what was before it stands in this thread's journal. */
    static List<String> contradictions(Exchange now) {
        JsonNode said = said(now);
        var agreement = new Agreement(now);
        if (said.isObject()) {
            agreement.withWhatWasAsked("", read(now.requestBody()), said);
            agreement.withWhatWasSaidBefore(said);
            agreement.withItself(said);
        }
        return agreement.contradictions;
    }

    private void demand(boolean holds, String place, String demand, JsonNode found) {
        if (!holds) {
            contradictions.add(
                    place + " must be " + demand + ", but was " + (found.isMissingNode() ? "absent" : found));
        }
    }

    /** Of the one thing, or each of several, that the request is about; not of the things within it. */
    private void withWhatWasAsked(String place, JsonNode asked, JsonNode said) {
        boolean isWhole = place.isEmpty();
        asked.properties().forEach(field -> {
            JsonNode wanted = field.getValue();
            JsonNode there = said.path(field.getKey());
            String here = place + "/" + Json.escaped(field.getKey());
            if (field.getKey().equals("metadata") && there.isObject()) {
                metadata(here, wanted, there);
            } else if (isWhole && wanted.isObject() && there.isObject()) {
                withWhatWasAsked(here, wanted, there);
            } else if (isWhole && wanted.isArray() && wanted.size() == there.size()) {
                for (int index = 0; index < wanted.size(); index++) {
                    withWhatWasAsked(here + "/" + index, wanted.get(index), there.path(index));
                }
            } else if (wanted.getNodeType() == there.getNodeType() && isSaidAgain(field.getKey(), wanted)) {
                demand(Json.is(there, wanted), here, wanted + " as was asked for", there);
            }
        });
    }

    /** A service may put some of its own there. */
    private void metadata(String place, JsonNode asked, JsonNode said) {
        asked.properties()
                .forEach(each -> demand(
                        each.getValue().equals(said.path(each.getKey())),
                        place + "/" + Json.escaped(each.getKey()),
                        each.getValue() + " as was asked for",
                        said.path(each.getKey())));
    }

    /** Other texts a service may write in another form: an address, a protocol. */
    private static boolean isSaidAgain(String name, JsonNode value) {
        return value.isBoolean()
                || value.isIntegralNumber()
                || (value.isTextual() && (TEXTS_SAID_AGAIN.contains(name) || isId(value)));
    }

    private void withWhatWasSaidBefore(JsonNode said) {
        var known = new Memory(new HashMap<>());
        for (Exchange earlier : before()) {
            known.forgetWhatIsChanged(earlier);
            if (earlier.service().equals(now.service())) {
                eachThing(said(earlier), "", (place, thing) -> known.learn(thing.get("id"), thing, earlier));
                known.learnWhatWasAskedFor(earlier);
            } else if (!earlier.asksOnly()) {
                known.forgetWhatIsSaidOfIt(earlier);
            } else if (now.service().equals("compute")) {
                eachThing(said(earlier), "", (place, thing) -> known.learnWhatIsPassedOn(thing, earlier));
            }
        }
        known.forgetWhatIsChanged(now);
        eachThing(
                said,
                "",
                (place, thing) -> known.of(thing).forEach((field, word) -> {
                    JsonNode found = thing.path(field);
                    demand(
                            found.isMissingNode() || isInPart(now, field, found) || agree(found, word),
                            place + "/" + field,
                            word.value() + " as in " + word.in().title(),
                            found);
                }));
    }

    /** Another service may know of some things within and not of others. */
    private boolean agree(JsonNode found, Word word) {
        return word.in().service().equals(now.service()) || !word.value().isObject()
                ? inAnyOrder(found).equals(inAnyOrder(word.value()))
                : word.value().properties().stream()
                        .allMatch(field -> field.getValue().equals(found.path(field.getKey())));
    }

    /** What a change answers leaves out half of what is within. */
    private static boolean isInPart(Exchange exchange, String field, JsonNode value) {
        return value.isContainerNode() && !exchange.asksOnly() && !field.equals("metadata");
    }

    /** Of several addresses or groups a service says now the one first and now the other. */
    private static JsonNode inAnyOrder(JsonNode node) {
        if (node.isArray()) {
            var sorted = new ArrayList<JsonNode>();
            node.forEach(each -> sorted.add(inAnyOrder(each)));
            sorted.sort(Comparator.comparing(JsonNode::toString));
            return JSON.createArrayNode().addAll(sorted);
        }
        if (node.isObject()) {
            ObjectNode all = JSON.createObjectNode();
            node.properties().forEach(field -> all.set(field.getKey(), inAnyOrder(field.getValue())));
            return all;
        }
        return node;
    }

    /** Of what the check was given, and then of the check. */
    private List<Exchange> before() {
        return Journal.current().stream()
                .flatMap(journal -> Stream.concat(
                        journal.before().stream(),
                        journal.exchanges().stream().filter(each -> each.number() < now.number())))
                .toList();
    }

    private void withItself(JsonNode said) {
        eachThing(said, "", (place, thing) -> {
            String id = thing.get("id").textValue();
            for (String field : ADDRESSES) {
                JsonNode address = thing.path(field);
                boolean leadsThere = !address.isTextual() || address.textValue().matches(".*/" + id + "(/.*)?");
                demand(leadsThere, place + "/" + field, "an address of " + id, address);
            }
            if (thing.has("tenant_id") && thing.has("project_id")) { // two names of one thing
                JsonNode project = thing.get("project_id");
                demand(
                        thing.get("tenant_id").equals(project),
                        place + "/tenant_id",
                        project + " as project_id",
                        thing.get("tenant_id"));
            }
        });
    }

    /** What was said of a thing, and where. */
    private record Word(JsonNode value, Exchange in) {}

    /** What is known of things by their ids, field by field. */
    private record Memory(Map<String, Map<String, Word>> words) {

        Map<String, Word> of(JsonNode thing) {
            return words.getOrDefault(thing.get("id").textValue(), Map.of());
        }

        void learn(JsonNode id, JsonNode thing, Exchange in) {
            learn(id, thing, in, LASTING);
            learn(id, thing, in, LASTING_OF.getOrDefault(in.service(), Set.of()));
        }

        private void learn(JsonNode id, JsonNode thing, Exchange in, Set<String> fields) {
            fields.stream()
                    .filter(field -> isSettled(thing, field) && !isInPart(in, field, thing.path(field)))
                    .forEach(field -> put(id, field, thing.get(field), in));
        }

        /** Some answers say the id of what was made, and no more; servers made at once have names with numbers. */
        void learnWhatWasAskedFor(Exchange request) {
            read(request.requestBody()).properties().forEach(field -> {
                JsonNode id = said(request).path(field.getKey()).path("id");
                if (isId(id) && !field.getValue().has("min_count")) {
                    learn(id, field.getValue(), request, LASTING);
                }
                if (isId(id)
                        && field.getKey().equals("server")
                        && request.path().endsWith("/servers")) {
                    JsonNode given = field.getValue().path("metadata");
                    put(id, "metadata", given.isMissingNode() ? JSON.createObjectNode() : given, request);
                }
            });
        }

        /** Of images compute says what the image service says. */
        void learnWhatIsPassedOn(JsonNode image, Exchange in) {
            if (PassedOn.isImage(image)) {
                PassedOn.inWordsOfCompute(image)
                        .properties()
                        .forEach(field -> put(image.get("id"), field.getKey(), field.getValue(), in));
            }
        }

        private void put(JsonNode id, String field, JsonNode value, Exchange in) {
            words.computeIfAbsent(id.textValue(), any -> new HashMap<>()).put(field, new Word(value, in));
        }

        /** What is made up of several things is there when it has been built, and says its status then. */
        private static boolean isSettled(JsonNode thing, String field) {
            JsonNode value = thing.path(field);
            String status = thing.path("status").asText();
            if (field.equals("metadata")) { // a volume may get some by being attached
                return thing.has("created") && !IN_THE_MAKING.contains(status);
            }
            if (value.isContainerNode()) {
                return !value.isEmpty() && !status.isEmpty() && !IN_THE_MAKING.contains(status);
            }
            return !value.isNull()
                    && !value.asText().isEmpty()
                    && !(field.equals("OS-EXT-IMG-SIZE:size") && IN_THE_MAKING.contains(status));
        }

        /** The network service may change what a server has without its being asked. */
        void forgetWhatIsChanged(Exchange request) {
            if (!request.asksOnly()) {
                words.values()
                        .forEach(each -> each.keySet()
                                .removeIf(
                                        field -> request.requestBody().contains(field) || isChangedBy(request, field)));
            }
        }

        /** A service that is asked for a change of a thing may change all that another passes on of it. */
        void forgetWhatIsSaidOfIt(Exchange request) {
            words.keySet().removeIf(request.path()::contains);
        }

        private static boolean isChangedBy(Exchange request, String field) {
            Pattern requests = CHANGED_BY.get(field);
            return requests != null
                    && (request.service().equals("network")
                            || requests.matcher(request.method() + " " + request.path() + request.requestBody())
                                    .find());
        }
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
