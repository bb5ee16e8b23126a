package io.github.interop4j.given.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Objects;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Three objects in a container of their own that are meant to be read as one; there is nothing yet that does so.
 *
 * @param whole what the large object is to be called: their names begin with it
 * @param parts what they hold, in their order
 */
@MadeBy(Segments.Stored.class)
@API(status = API.Status.EXPERIMENTAL)
public record Segments(Container container, String whole, List<String> parts) {

    public Segments {
        parts = List.copyOf(parts);
    }

    /** Returns what all their names begin with, after that of their container. */
    public String prefix() {
        return container.name() + "/" + whole + "/";
    }

    /** Returns what they hold together. */
    public String text() {
        return String.join("", parts);
    }

    /** Returns what the ETag of the large object is: that of the ETags of its parts. */
    public String etag() {
        String etags = parts.stream().map(part -> Etag.of(part.getBytes(UTF_8))).collect(Collectors.joining());
        return "\"" + Etag.of(etags.getBytes(UTF_8)) + "\"";
    }

    /** Returns the list that a static large object is made with. */
    public ArrayNode manifest() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, parts.size())
                .forEach(index -> all.addObject()
                        .put("path", "/" + prefix() + index)
                        .put("etag", Etag.of(parts.get(index).getBytes(UTF_8)))
                        .put("size_bytes", parts.get(index).length()));
        return all;
    }

    /** Asks for the container and stores them in it. */
    static final class Stored implements Recipe<Segments> {

        @Override
        public Segments make(Kitchen kitchen) {
            return make(kitchen, 1);
        }

        /** Makes each as long as is demanded, or longer. */
        Segments make(Kitchen kitchen, int atLeast) {
            Container container = new Container.Created().make(kitchen);
            Objects objects = kitchen.words(Objects::new);
            List<String> parts = Stream.of("The first, ", "the second, ", "and the third part.\n")
                    .map(part -> part.repeat((atLeast + part.length() - 1) / part.length()))
                    .toList();
            var segments = new Segments(container, objects.newName(), parts);
            for (int index = 0; index < segments.parts().size(); index++) {
                byte[] data = segments.parts().get(index).getBytes(UTF_8);
                kitchen.success(objects.put(container.name(), segments.whole() + "/" + index, data, Map.of()));
            }
            return segments;
        }
    }
}
