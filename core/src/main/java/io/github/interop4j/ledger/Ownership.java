package io.github.interop4j.ledger;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How a thing is known to be ours when only its intent was written down.
 */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Ownership {

    /** Returns where the request says the text by which it is known, where it is known by one. */
    default Optional<String> said() {
        return Optional.empty();
    }

    /**
     * By a text that the request gives it and nobody else uses: a name, or a description or tag with the run's prefix.
     *
     * @param name   JSON Pointer to the text in the request; or a text with one in braces, where the service makes it up
     * @param search path that lists candidates, with {@code {name}} for the text
     * @param list   JSON Pointer to the candidates in the answer
     * @param field  JSON Pointer to the text in a candidate
     * @param id     JSON Pointer to the id in a candidate
     */
    record Named(String name, String search, String list, String field, String id) implements Ownership {

        @Override
        public Optional<String> said() {
            return Optional.of(name);
        }
    }

    /**
     * By the name that it got when it was made, as somebody else of the run: the request hands it over, by something
     * that the run made and that names it.
     *
     * @param by     what varies in the creating path and names the thing that hands it over
     * @param search path that lists candidates, with {@code {name}} for the name
     * @param list   JSON Pointer to the candidates in the answer
     * @param field  JSON Pointer to the name in a candidate
     * @param id     JSON Pointer to the id in a candidate
     */
    record HandedOver(String by, String search, String list, String field, String id) implements Ownership {}

    /**
     * By what it hangs on: something with a name of ours, in another service, that tells what hangs on it.
     *
     * @param name    JSON Pointer to the name of the bearer in the request
     * @param service in which the bearer is
     * @param search  path that lists bearers with all they tell, with {@code {name}} for the name
     * @param list    JSON Pointer to the bearers in the answer
     * @param field   JSON Pointer to the name in a bearer
     * @param id      JSON Pointer to the ids of what hangs on it in a bearer, {@code *} for every element
     * @param unready JSON Pointer and value by which a bearer may not have all of it yet, as {@code /status=BUILD}
     */
    record Borne(String name, String service, String search, String list, String field, String id, String unready)
            implements Ownership {

        @Override
        public Optional<String> said() {
            return Optional.of(name);
        }
    }

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
     * @param id     JSON Pointer to the id in a candidate
     */
    record IdOnly(String search, String list, String id) implements Ownership {}
}
