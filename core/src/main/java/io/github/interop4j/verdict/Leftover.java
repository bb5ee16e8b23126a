package io.github.interop4j.verdict;

import org.apiguardian.api.API;

/**
 * Something a check brought into being that is still there.
 *
 * @param where the path to ask for it or delete it
 * @param why   what came of the attempt to delete it
 */
@API(status = API.Status.EXPERIMENTAL)
public record Leftover(String kind, String id, String where, String why) {}
