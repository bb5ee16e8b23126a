package io.github.interop4j.service.compute;

import io.github.interop4j.service.Service;
import io.github.interop4j.service.Speech;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Speaks of images to the compute service, which passes it on to the image service until microversion 2.35.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class ComputeImages {

    private static final String ALL = "/images";
    private static final String ONE = ALL + "/{}";

    private final Speech speech;

    public ComputeImages(Principal principal) {
        this.speech = new Speech(principal, "compute", Request.Base.ENDPOINT);
    }

    public Answer list() {
        return list(Map.of());
    }

    /** Lists those that the query parameters select. */
    public Answer list(Map<String, ?> query) {
        return speech.list(ALL, query);
    }

    public Answer listDetail() {
        return listDetail(Map.of());
    }

    public Answer listDetail(Map<String, ?> query) {
        return speech.list(ALL + "/detail", query);
    }

    public Answer show(Id image) {
        return speech.get(ONE, image);
    }

    public Answer delete(Id image) {
        return speech.delete(ONE, image);
    }
}
