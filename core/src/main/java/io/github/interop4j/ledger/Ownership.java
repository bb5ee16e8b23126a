package io.github.interop4j.ledger;

import org.apiguardian.api.API;

/**
 * How a thing is known to be ours when only its intent was written down.
 */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Ownership {

    /**
     * By a text that the request gives it and nobody else uses: a name, or a description or tag with the run's prefix.
     *
     * @param said   JSON Pointer to the text in the request
     * @param search path that lists candidates, with {@code {name}} for the text
     * @param list   JSON Pointer to the candidates in the answer
     * @param field  JSON Pointer to the text in a candidate
     * @param id     JSON Pointer to the id in a candidate
     */
    record Named(String said, String search, String list, String field, String id) implements Ownership {}

    /**
     * As most services have it: by the name in a body of one object called {@code noun}, found by {@code ?name=} in a
     * list called {@code nouns}.
     *
     * @param path that lists them all
     */
    static Ownership named(String noun, String path) {
        return new Named("/" + noun + "/name", path + "?name={name}", "/" + noun + "s", "/name", "/id");
    }

    /** By its path, which says its name: it is its own id. */
    record ByPath() implements Ownership {}

    /** By its parent, with which it goes: nothing is owed for it. */
    record Contained() implements Ownership {}

    /**
     * By its id alone. Without an answer it can only be looked for by project and time, and is shown, not deleted.
     *
     * @param search path that lists candidates
     * @param list   JSON Pointer to the candidates in the answer
     */
    record IdOnly(String search, String list) implements Ownership {}
}
