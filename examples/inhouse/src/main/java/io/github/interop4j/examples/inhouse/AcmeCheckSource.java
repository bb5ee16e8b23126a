package io.github.interop4j.examples.inhouse;

import io.github.interop4j.check.CheckSource;
import java.util.List;

/**
 * Says where the checks of this jar are; named in {@code META-INF/services}.
 */
// snippet: source
public final class AcmeCheckSource implements CheckSource {

    @Override
    public List<String> packages() {
        return List.of("io.github.interop4j.examples.inhouse");
    }
}
// end
