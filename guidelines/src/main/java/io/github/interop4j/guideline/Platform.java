package io.github.interop4j.guideline;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A named set of components.
 *
 * @param name the display name; {@code platform} in the 1.x schemas, which know only one
 * @param addOn whether it is an add-on to another guideline's platform
 */
@API(status = API.Status.EXPERIMENTAL)
public record Platform(String name, boolean addOn, List<ComponentUse> uses) {

    public Platform {
        uses = List.copyOf(uses);
    }
}
