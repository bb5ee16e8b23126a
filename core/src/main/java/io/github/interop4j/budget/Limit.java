package io.github.interop4j.budget;

import org.apiguardian.api.API;

/**
 * No more than this of a resource, and why.
 *
 * @param why what set it and where to change it: {@code the ceiling --max-servers}
 */
@API(status = API.Status.EXPERIMENTAL)
public record Limit(int amount, String why) {}
