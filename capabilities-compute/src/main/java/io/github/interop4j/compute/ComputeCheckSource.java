package io.github.interop4j.compute;

import io.github.interop4j.check.CheckSource;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Says where the checks of this jar are.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ComputeCheckSource implements CheckSource {

    @Override
    public List<String> packages() {
        return List.of("io.github.interop4j.compute", "io.github.interop4j.image", "io.github.interop4j.network");
    }
}
