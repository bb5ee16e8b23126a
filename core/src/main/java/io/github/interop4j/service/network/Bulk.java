package io.github.interop4j.service.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;

/** One request for several things. Each name but the first is the first with a number, so that one finds them all. */
final class Bulk {

    private Bulk() {}

    static ObjectNode of(String key, String name, int count, BiConsumer<Integer, ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode elements = body.putArray(key);
        for (int index = 0; index < count; index++) {
            deviation.accept(index, elements.addObject().put("name", index == 0 ? name : name + "-" + index));
        }
        return body;
    }
}
