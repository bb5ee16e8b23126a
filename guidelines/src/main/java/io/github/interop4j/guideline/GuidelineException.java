package io.github.interop4j.guideline;

import org.apiguardian.api.API;

/** Thrown when a document is refused: names the file, the place in it, what was expected and what was found. */
@API(status = API.Status.EXPERIMENTAL)
public final class GuidelineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String place;

    GuidelineException(String file, String place, String problem) {
        super(file + (place.isEmpty() ? "" : " at " + place) + ": " + problem);
        this.file = file;
        this.place = place;
    }

    /** The file's name, as the reader was given it. */
    public String file() {
        return file;
    }

    /** A JSON pointer or {@code line N}; empty for the document as a whole. */
    public String place() {
        return place;
    }
}
