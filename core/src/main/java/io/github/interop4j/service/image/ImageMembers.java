package io.github.interop4j.service.image;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.service.Service;
import io.github.interop4j.service.Speech;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Speaks of the projects that an image is shared with; a member is known by its project.
 */
@Service("image")
@API(status = API.Status.EXPERIMENTAL)
public final class ImageMembers implements Creating {

    private static final String ALL = "/v2/images/{}/members";
    private static final String ONE = ALL + "/{}";

    private final Speech speech;

    public ImageMembers(Principal principal) {
        this.speech = new Speech(principal, "image", Request.Base.ROOT);
    }

    /** A member goes with its image. */
    @Override
    public List<Creation> creations() {
        return List.of(
                Creation.nothing("image", "POST", "/v2/images/{image}/members"),
                Creation.nothing("image", "PUT", "/v2/images/{image}/members/{member}"));
    }

    /**
     * Returns one's own project, which others can make a member of their images.
     *
     * @throws Skipped if one has none
     */
    public Id self() {
        return speech.principal()
                .identity()
                .projectId()
                .map(Id::new)
                .orElseThrow(() -> new Skipped("needs a project: cloud '"
                        + speech.principal().cloud().name() + "' names none (project_name or project_id)"));
    }

    /** Asks that an image be shared with a project. */
    public Answer create(Id image, Id project) {
        return speech.post(JsonNodeFactory.instance.objectNode().put("member", project.value()), ALL, image);
    }

    public Answer list(Id image) {
        return speech.get(ALL, image);
    }

    public Answer show(Id image, Id member) {
        return speech.get(ONE, image, member);
    }

    /**
     * Says what a project makes of an image that is shared with it.
     *
     * @param status {@code pending}, {@code accepted} or {@code rejected}
     */
    public Answer update(Id image, Id member, String status) {
        return speech.put(JsonNodeFactory.instance.objectNode().put("status", status), ONE, image, member);
    }

    public Answer delete(Id image, Id member) {
        return speech.delete(ONE, image, member);
    }
}
