package io.github.interop4j.guideline;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What a guideline rests on that is not its official file.
 *
 * @param basis one sentence to be shown wherever the guideline is shown
 * @param inferred what is not recorded anywhere and was concluded, one statement each
 */
@API(status = API.Status.EXPERIMENTAL)
public record Reconstruction(String basis, List<String> inferred) {

    public Reconstruction {
        inferred = List.copyOf(inferred);
    }
}
