package io.github.interop4j.referencecloud.compute;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that takes its time, and what a server is when it is done.
 *
 * @param then the state, with the power that goes with it
 * @param flavor that the server has then
 * @param formerFlavor that it can go back to then
 */
record Deed(Task task, Instant due, VmState then, int power, Flavor flavor, Optional<Flavor> formerFlavor) {}
