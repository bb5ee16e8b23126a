package io.github.interop4j.assessment;

import org.apiguardian.api.API;

/** Thrown when a file of results is refused: names the file, the place in it, what was expected and what was found. */
@API(status = API.Status.EXPERIMENTAL)
public final class ResultsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ResultsException(String file, String place, String problem) {
        super(file + (place.isEmpty() ? "" : " at " + place) + ": " + problem);
    }
}
