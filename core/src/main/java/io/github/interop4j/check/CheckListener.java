package io.github.interop4j.check;

import io.github.interop4j.given.Order;
import io.github.interop4j.ledger.Made;
import io.github.interop4j.service.choice.Choice;
import io.github.interop4j.verdict.CheckResult;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Is told of every check, on the check's own thread; several threads may tell at once.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface CheckListener {

    CheckListener SILENT = new CheckListener() {};

    /** Called once, before the first check, with how many there will be. */
    default void planned(int checks) {}

    /** Called once for each choice of what servers are made with, when it is first needed. */
    default void chosen(Choice<?> choice) {}

    /** Called with each thing that people should know of this run, in a sentence: before the first check, or after the last. */
    default void noted(String sentence) {}

    /** Called when a check has a place to run in and room for what it makes, before anything is made for it. */
    default void started(String id, String sentence) {}

    /** Called when something was made that checks share, or could not be, with all that was made for it. */
    default void shared(Order order, List<Made> things) {}

    /** Called before {@link #finished} with all that was made for a check alone, and by it. */
    default void made(CheckResult result, List<Made> things) {}

    /** Called when a check is over and cleaned up after. */
    default void finished(CheckResult result) {}

    /** Called instead of {@link #finished} when a check ran a second time, which decides nothing. */
    default void again(CheckResult result) {}
}
