package io.github.interop4j.referencecloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Take lists in answers apart. */
final class Elements {

    private Elements() {}

    static List<JsonNode> of(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    /** The elements of the list that an answer is, or that it holds under its first key. */
    static List<JsonNode> of(Answer answer) {
        JsonNode body = answer.at("");
        return of(body.isArray() ? body : body.elements().next());
    }
}
