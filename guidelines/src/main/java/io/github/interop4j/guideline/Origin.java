package io.github.interop4j.guideline;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Where a guideline came from.
 *
 * @param name the file's name, without its folder
 * @param sha256 of the source document's bytes, lower-case hex; for a fact table, of the document it was made from
 * @param bytes the source document's length
 * @param base where the guideline that an in-house one extends came from
 */
@API(status = API.Status.EXPERIMENTAL)
public record Origin(
        String name, String sha256, long bytes, Optional<Reconstruction> reconstruction, Optional<Origin> base) {

    Origin with(Reconstruction known) {
        return new Origin(name, sha256, bytes, Optional.of(known), base);
    }

    Origin on(Origin extended) {
        return new Origin(name, sha256, bytes, reconstruction, Optional.of(extended));
    }
}
