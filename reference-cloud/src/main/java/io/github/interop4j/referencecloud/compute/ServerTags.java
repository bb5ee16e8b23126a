package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Say which words can be a tag of a server. */
final class ServerTags {

    private static final int LONGEST = 60;

    private ServerTags() {}

    static List<String> of(JsonNode list) {
        Set<String> tags = new LinkedHashSet<>();
        for (JsonNode tag : list) {
            if (!tag.isTextual() || !isGood(tag.asText())) {
                throw new Refusal(
                        400,
                        "Invalid input for field/attribute tags. Value: " + list + ". " + tag
                                + " does not match '^[^,/]*$'");
            }
            tags.add(tag.asText());
        }
        return List.copyOf(tags);
    }

    static boolean isGood(String tag) {
        return !tag.isEmpty() && tag.length() <= LONGEST && tag.matches("[^,/]*");
    }
}
