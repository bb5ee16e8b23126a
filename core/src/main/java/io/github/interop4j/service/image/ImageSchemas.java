package io.github.interop4j.service.image;

import io.github.interop4j.service.Service;
import io.github.interop4j.service.Speech;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import org.apiguardian.api.API;

/**
 * Speaks of the schemas by which the image service describes what it answers.
 */
@Service("image")
@API(status = API.Status.EXPERIMENTAL)
public final class ImageSchemas {

    private final Speech speech;

    public ImageSchemas(Principal principal) {
        this.speech = new Speech(principal, "image", Request.Base.ROOT);
    }

    /**
     * Asks for one.
     *
     * @param name {@code image}, {@code images}, {@code member} or {@code members}
     */
    public Answer show(String name) {
        return speech.get("/v2/schemas/{}", name);
    }
}
