package io.github.interop4j.given;

import io.github.interop4j.wire.Id;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Lets a check hand over what it has made and judged: {@code @Given(lent = true) HandOver<Server> next} is the way into what
 * others get by {@code @Given(lent = true) Server}.
 *
 * <p>They get it if the check has passed, has found nothing amiss, and nobody else made it before; otherwise it is taken back,
 * and they are given one of their own. The check says the thing in its {@code @Creates}, as without this. Used by the
 * check's own thread.
 *
 * @param <T> the record of the thing; its recipe must use nothing that is shared
 */
@API(status = API.Status.EXPERIMENTAL)
public final class HandOver<T> {

    /**
     * What is handed over.
     *
     * @param id by which the cloud knows it: all that the one request for it has made goes with it
     */
    public record Thing(Object record, Id id) {}

    private final Class<T> kind;
    private Optional<Thing> thing = Optional.empty();

    HandOver(Class<T> kind) {
        this.kind = kind;
    }

    /** Returns a way that leads nowhere yet, for an order of such a thing. */
    public static HandOver<?> of(Order order) {
        return new HandOver<>(order.thing());
    }

    /**
     * Hands it over as it is now.
     *
     * @param id by which the cloud knows it
     */
    public void of(T made, Id id) {
        thing = Optional.of(new Thing(kind.cast(made), id));
    }

    public Optional<Thing> thing() {
        return thing;
    }
}
