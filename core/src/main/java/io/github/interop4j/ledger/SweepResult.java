package io.github.interop4j.ledger;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What came of a sweep.
 *
 * @param things     what was decided about each thing, in that order
 * @param unreadable how many ledgers could not be read, or not wholly
 * @param alive      how many runs were at work and left alone
 */
@API(status = API.Status.EXPERIMENTAL)
public record SweepResult(List<Swept> things, int unreadable, int alive) {

    public SweepResult {
        things = List.copyOf(things);
    }

    /** Returns what is still to be done something about. */
    public List<Swept> left() {
        return things.stream().filter(each -> each.fate().isLeft()).toList();
    }
}
