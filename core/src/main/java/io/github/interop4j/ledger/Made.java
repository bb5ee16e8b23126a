package io.github.interop4j.ledger;

import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.Phase;
import org.apiguardian.api.API;

/**
 * One thing that was brought into being, whatever became of it since.
 *
 * @param phase in which it was asked for
 */
@API(status = API.Status.EXPERIMENTAL)
public record Made(String kind, Id id, Phase phase) {}
