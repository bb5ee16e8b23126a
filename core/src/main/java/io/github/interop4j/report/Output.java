package io.github.interop4j.report;

import org.apiguardian.api.API;

/**
 * One way to tell a run in files: pure, and the same each time for the same report.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface Output {

    /** Puts what it tells into files. */
    void render(Report report, Shelf files);

    /** Where files go. */
    interface Shelf {

        /**
         * Puts a file there: whole and at once, in place of an older one.
         *
         * @param name below the folder, with {@code /} between its parts
         */
        void put(String name, byte[] content);
    }
}
