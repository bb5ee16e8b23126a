package io.github.interop4j.referencecloud.image;

import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.Thing;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * An image, with or without its bytes.
 *
 * @param projectId whose it is
 * @param status as Glance says it: {@code queued}, {@code saving}, {@code active}, {@code deactivated}
 * @param due when an image that is being saved will be active
 */
@API(status = API.Status.EXPERIMENTAL)
public record Image(
        String id,
        String projectId,
        String status,
        Traits traits,
        Optional<Content> content,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> due)
        implements Thing {

    @Override
    public String path() {
        return path(id);
    }

    public static String path(String id) {
        return "image/image/" + id;
    }

    /** An image without bytes. */
    static Image queued(String id, String projectId, Traits traits, Instant now) {
        return new Image(id, projectId, "queued", traits, Optional.empty(), now, now, Optional.empty());
    }

    /** An image that another service makes: it is being saved until it is due, and active then. */
    public static Image saving(String projectId, Traits traits, Body data, int size, Instant now, Instant due) {
        return new Image(
                UUID.randomUUID().toString(),
                projectId,
                "saving",
                traits,
                Optional.of(Content.of(data, size)),
                now,
                now,
                Optional.of(due));
    }

    /** Find an image that someone may use. */
    public static Optional<Image> find(World world, String id, Caller caller) {
        return world.find(Image.class, path(id)).filter(image -> image.isVisibleTo(caller, world));
    }

    public boolean isActive() {
        return status.equals("active");
    }

    /** How many bytes it has; 0 where it has none yet. */
    /** What is known of its content: nothing while it is being saved. */
    Optional<Content> known() {
        return content.filter(each -> !status.equals("saving"));
    }

    public int size() {
        return content.map(Content::size).orElse(0);
    }

    public boolean isOwnedBy(Caller caller) {
        return caller.isAdmin() || caller.projectId().equals(Optional.of(projectId));
    }

    public boolean isVisibleTo(Caller caller, World world) {
        return isOwnedBy(caller)
                || traits.visibility().equals("public")
                || traits.visibility().equals("community")
                || membership(caller, world).isPresent();
    }

    /** The share that someone has in an image of another project. */
    Optional<Member> membership(Caller caller, World world) {
        return caller.projectId()
                .filter(project -> traits.visibility().equals("shared"))
                .flatMap(project -> world.find(Member.class, Member.path(id, project)));
    }

    /** Remove this image, and every share in it. */
    public void removeFrom(World world) {
        world.all(Member.class, member -> member.imageId().equals(id)).forEach(world::remove);
        world.remove(this);
    }

    Image with(Traits others, Instant now) {
        return new Image(id, projectId, status, others, content, createdAt, now, due);
    }

    Image withStatus(String other, Instant now) {
        return new Image(id, projectId, other, traits, content, createdAt, now, Optional.empty());
    }

    Image with(Content bytes, Instant now) {
        return new Image(id, projectId, "active", traits, Optional.of(bytes), createdAt, now, Optional.empty());
    }
}
