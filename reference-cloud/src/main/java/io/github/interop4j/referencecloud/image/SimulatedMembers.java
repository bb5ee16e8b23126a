package io.github.interop4j.referencecloud.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Optional;

/** Simulate {@code /v2/images/{image_id}/members}: the projects that an image is shared with. */
final class SimulatedMembers {

    private static final String ALL = "/v2/images/{image_id}/members";
    private static final String ONE = ALL + "/{member_id}";

    private final Conditions conditions;

    SimulatedMembers(Conditions conditions) {
        this.conditions = conditions;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::update),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world) {
        Image image = shared(request, world, "list");
        Caller caller = Images.callerOf(request, world, conditions);
        List<ObjectNode> shown = world
                .all(Member.class, member -> member.imageId().equals(image.id()) && mayKnow(caller, image, member))
                .stream()
                .map(SimulatedMembers::show)
                .toList();
        return Reply.json(200, Json.object("members", Json.array(shown), "schema", "/v2/schemas/members"));
    }

    private Reply create(Request request, World world) {
        Image image = shared(request, world, "create");
        requireOwner(image, request, world, "create");
        String project = SimulatedImages.bodyOf(request).path("member").asText();
        if (project.isEmpty()) {
            throw new Refusal(400, "Member to be added not specified");
        }
        if (world.find(Member.class, Member.path(image.id(), project)).isPresent()) {
            throw new Refusal(409, "Member " + project + " is duplicated for image " + image.id());
        }
        Member member = new Member(image.id(), project, "pending", conditions.now(), conditions.now());
        world.put(member);
        return Reply.json(200, show(member));
    }

    private Reply show(Request request, World world) {
        return Reply.json(200, show(found(request, world)));
    }

    private Reply update(Request request, World world) {
        String status = SimulatedImages.bodyOf(request).path("status").asText();
        Image image = Images.visible(request, world, conditions);
        Caller caller = Images.callerOf(request, world, conditions);
        Member member = found(request, world);
        boolean isAboutItself = caller.projectId().equals(Optional.of(member.projectId()));
        if (!isAboutItself && !caller.isAdmin()) {
            throw new Refusal(403, "Not allowed to update members for image " + image.id() + ".");
        }
        if (!List.of("pending", "accepted", "rejected").contains(status)) {
            throw new Refusal(400, "Incorrect request: Status must be \"pending\", \"accepted\" or \"rejected\".");
        }
        Member updated = member.answering(status, conditions.now());
        world.put(updated);
        return Reply.json(200, show(updated));
    }

    private Reply delete(Request request, World world) {
        requireOwner(Images.visible(request, world, conditions), request, world, "delete");
        world.remove(found(request, world));
        return Reply.empty(204);
    }

    private Image shared(Request request, World world, String deed) {
        Image image = Images.visible(request, world, conditions);
        if (!image.traits().visibility().equals("shared")) {
            throw new Refusal(
                    403,
                    "Not allowed to " + deed + " members for image " + image.id()
                            + ": Only shared images have members.");
        }
        return image;
    }

    private void requireOwner(Image image, Request request, World world, String deed) {
        if (!image.isOwnedBy(Images.callerOf(request, world, conditions))) {
            throw new Refusal(403, "Not allowed to " + deed + " members for image " + image.id() + ".");
        }
    }

    private Member found(Request request, World world) {
        Image image = Images.visible(request, world, conditions);
        String project = request.variable("member_id");
        Caller caller = Images.callerOf(request, world, conditions);
        return world.find(Member.class, Member.path(image.id(), project))
                .filter(member -> mayKnow(caller, image, member))
                .orElseThrow(() ->
                        new Refusal(404, project + " not found in the member list of the image " + image.id() + "."));
    }

    private static boolean mayKnow(Caller caller, Image image, Member member) {
        return image.isOwnedBy(caller) || caller.projectId().equals(Optional.of(member.projectId()));
    }

    private static ObjectNode show(Member member) {
        return Json.object(
                "member_id",
                member.projectId(),
                "image_id",
                member.imageId(),
                "status",
                member.status(),
                "created_at",
                ImageDocument.time(member.createdAt()),
                "updated_at",
                ImageDocument.time(member.updatedAt()),
                "schema",
                "/v2/schemas/member");
    }
}
