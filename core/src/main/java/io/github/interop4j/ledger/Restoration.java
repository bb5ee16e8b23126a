package io.github.interop4j.ledger;

import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * Something that was there before the run, lent to a check to be altered: how to put it back as it was.
 *
 * <p>Free of secrets but for what {@code putBack} holds on to.
 *
 * @param cloud   the entry of clouds.yaml it is altered with
 * @param kind    what is lent, such as {@code password}
 * @param id      whose it is
 * @param where   the path of its owner
 * @param hint    how a person puts it back, should the program not get to it
 * @param memo    what a {@link Restorer} must know to put it back after this run has died; empty where there is none
 * @param putBack puts it back, on the thread of the check and in its clean-up phase; throws where it cannot
 */
@API(status = API.Status.EXPERIMENTAL)
public record Restoration(String cloud, String kind, Id id, String where, String hint, String memo, Runnable putBack) {}
