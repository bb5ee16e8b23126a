package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/** Where in an answer something stands; it reads as messages name it. */
sealed interface Place {

    /** Returns what stands there, a missing node where nothing does; empty where the answer cannot be read. */
    Optional<JsonNode> in(AnswerAssert answer);

    /** In the JSON of its body, at a JSON Pointer (RFC 6901). */
    record InBody(String pointer) implements Place {

        @Override
        public Optional<JsonNode> in(AnswerAssert answer) {
            return answer.json().map(json -> json.at(pointer));
        }

        @Override
        public String toString() {
            return pointer;
        }
    }

    /** In a header, as text; several of one name are joined by commas (RFC 9110, 5.3). */
    record InHeader(String name) implements Place {

        @Override
        public Optional<JsonNode> in(AnswerAssert answer) {
            return Optional.of(
                    answer.headerValue(name).<JsonNode>map(TextNode::new).orElse(MissingNode.getInstance()));
        }

        @Override
        public String toString() {
            return "the header " + name;
        }
    }

    /** In the lines of its body, as a list of texts. */
    record InLines() implements Place {

        @Override
        public Optional<JsonNode> in(AnswerAssert answer) {
            return Optional.of(Json.of(answer.answer().text().lines().toList()));
        }

        @Override
        public String toString() {
            return "the lines of the body";
        }
    }
}
