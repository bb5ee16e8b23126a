package io.github.interop4j.session;

import io.github.interop4j.wire.Answer;
import java.io.IOException;
import org.apiguardian.api.API;
import org.openstack4j.core.transport.ObjectMapperSingleton;

/**
 * Reads an answer as openstack4j would have, without another request; never the judge of it.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Model {

    private Model() {}

    /**
     * Returns an answer's body as one of openstack4j's domain types.
     *
     * @throws io.github.interop4j.wire.Deviation if it cannot be read as one
     */
    public static <T> T of(Answer answer, Class<T> type) {
        try {
            return ObjectMapperSingleton.getContext(type).readerFor(type).readValue(answer.bytes());
        } catch (IOException e) {
            throw answer.deviates("openstack4j cannot read it as " + type.getSimpleName() + ": " + e.getMessage());
        }
    }
}
