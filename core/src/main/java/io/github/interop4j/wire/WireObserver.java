package io.github.interop4j.wire;

import org.apiguardian.api.API;

/**
 * Sees every request before it leaves and every answer after it came, on the thread that sends.
 *
 * <p>An exception thrown by {@link #beforeSending} keeps the request from leaving: nothing may be created that could
 * not be written down first.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface WireObserver {

    /** Called for each attempt, before its first byte leaves. */
    default void beforeSending(Call call) {}

    /** Called for each attempt that brought a whole answer. */
    default void answered(Call call, Answer answer) {}

    /** Called for each attempt that brought none: whether the cloud acted is not known. */
    default void unanswered(Call call, NoAnswer failure) {}
}
