package io.github.interop4j.identity;

import io.github.interop4j.check.CheckSource;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Says where the checks of this jar are.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class IdentityCheckSource implements CheckSource {

    @Override
    public List<String> packages() {
        return List.of("io.github.interop4j.identity");
    }
}
