package io.github.interop4j.run.planted;

import io.github.interop4j.check.CheckSource;
import java.util.List;

/** Says where the planted checks are. */
public final class PlantedSource implements CheckSource {

    @Override
    public List<String> packages() {
        return List.of("io.github.interop4j.run.planted");
    }
}
