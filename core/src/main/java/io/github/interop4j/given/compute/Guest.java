package io.github.interop4j.given.compute;

import org.apiguardian.api.API;

/**
 * Looks into servers that a run boots, for what the API does not tell: over SSH, say.
 *
 * <p>How a guest is reached is the cloud's and its images' own affair, so that whoever embeds a run says how, by
 * {@code ConformanceRun.guest}. A check that has one as a parameter needs it, and is SKIPPED by a run without. Called on
 * the threads of several checks at once.
 */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL)
public interface Guest {

    /**
     * Returns what a command prints that a shell of the server's guest runs.
     *
     * @param server its password is in the answer that created it
     * @throws RuntimeException if the guest is not reached: the check is INCONCLUSIVE
     */
    String answer(Server server, String command);
}
