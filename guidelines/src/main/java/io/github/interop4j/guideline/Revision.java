package io.github.interop4j.guideline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One state of an official file in its archive.
 *
 * @param commit the abbreviated commit
 * @param contents what the file said; empty where it was not readable
 */
@API(status = API.Status.EXPERIMENTAL)
public record Revision(String commit, LocalDate date, Optional<Contents> contents) {

    /** What a state of the file said, in numbers. */
    public record Contents(String status, String schema, int tests, int flagged, int aliases) {}

    static Revision of(List<String> row) {
        LocalDate date = LocalDate.parse(row.get(2));
        if (row.size() < 8) {
            return new Revision(row.get(1), date, Optional.empty());
        }
        return new Revision(
                row.get(1),
                date,
                Optional.of(new Contents(
                        row.get(3),
                        row.get(4),
                        Integer.parseInt(row.get(5)),
                        Integer.parseInt(row.get(6)),
                        Integer.parseInt(row.get(7)))));
    }
}
