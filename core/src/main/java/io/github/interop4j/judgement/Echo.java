package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * What a request says that a thing shall be, the answer says it is; where the answer does not speak of it, nothing is asked.
 *
 * <p>Of most fields each service has its own way to write the same: a prefix, a size, a protocol. So only what there is one
 * way to write is compared: names, descriptions, ids, truths, and metadata.
 */
final class Echo {

    private final AnswerAssert judge;

    Echo(AnswerAssert judge) {
        this.judge = judge;
    }

    void judge(JsonNode asked, JsonNode said) {
        judge(asked, said, "");
    }

    private void judge(JsonNode asked, JsonNode said, String place) {
        if (asked.isObject() && said.isObject()) {
            Json.names(asked).stream()
                    .filter(said::has)
                    .forEach(name -> field(name, asked.get(name), said.get(name), place + "/" + name));
        } else if (asked.isArray() && said.isArray() && asked.size() == said.size()) { // several made at once
            for (int index = 0; index < asked.size(); index++) {
                judge(asked.get(index), said.get(index), place + "/" + index);
            }
        }
    }

    private void field(String name, JsonNode asked, JsonNode said, String place) {
        if (asked.isBoolean() || (asked.isTextual() && isWrittenInOneWay(name, place))) {
            judge.judge(
                    asked.equals(said),
                    place + " must be " + judge.shown(asked) + ", as was asked for, but was " + judge.shown(said));
        } else {
            judge(asked, said, place);
        }
    }

    private static boolean isWrittenInOneWay(String name, String place) {
        return Stream.of("name", "description").anyMatch(name::equals)
                || name.endsWith("_id")
                || place.contains("/metadata/");
    }
}
