package io.github.interop4j.service.choice;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a run is told to use instead of choosing: names or ids.
 *
 * <p>They are the member's. Another principal uses what it can see of them, and chooses where it sees nothing.
 *
 * @param lock what earlier runs chose, for each cloud by itself; a name or id goes before it
 */
@API(status = API.Status.EXPERIMENTAL)
public record Wishes(Optional<String> image, Optional<String> flavor, Optional<String> network, ChoiceLock lock) {

    public static final Wishes NONE = new Wishes(Optional.empty(), Optional.empty(), Optional.empty(), ChoiceLock.NONE);

    public Wishes withImage(String nameOrId) {
        return new Wishes(Optional.of(nameOrId), flavor, network, lock);
    }

    public Wishes withFlavor(String nameOrId) {
        return new Wishes(image, Optional.of(nameOrId), network, lock);
    }

    public Wishes withNetwork(String nameOrId) {
        return new Wishes(image, flavor, Optional.of(nameOrId), lock);
    }

    public Wishes locked(ChoiceLock choices) {
        return new Wishes(image, flavor, network, choices);
    }
}
