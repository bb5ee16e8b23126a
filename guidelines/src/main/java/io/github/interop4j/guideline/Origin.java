package io.github.interop4j.guideline;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Where a guideline came from.
 *
 * @param name the file's name, without its folder
 * @param sha256 of the source document's bytes, lower-case hex; for a fact table, of the document it was made from
 * @param bytes the source document's length
 */
@API(status = API.Status.EXPERIMENTAL)
public record Origin(String name, String sha256, long bytes, Optional<Reconstruction> reconstruction) {}
