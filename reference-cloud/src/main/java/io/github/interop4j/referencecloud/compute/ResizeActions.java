package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Give a server another flavor, and confirm or revert that. */
final class ResizeActions {

    private static final int SHUT_DOWN = 4;

    private final Conditions conditions;
    private final Deeds deeds;

    ResizeActions(Conditions conditions) {
        this.conditions = conditions;
        deeds = new Deeds(conditions);
    }

    Map<String, SimulatedServerActions.Doer> doers() {
        return Map.of("resize", this::resize, "confirmResize", this::confirm, "revertResize", this::revert);
    }

    private Reply resize(Fields wanted, Request request, World world) {
        Fields resize = wanted.object("resize");
        String flavorId = resize.required("flavorRef").isInt()
                ? resize.required("flavorRef").asText()
                : resize.text("flavorRef");
        Server server = deeds.ready("resize", Set.of(VmState.ACTIVE, VmState.STOPPED), request, world);
        Flavor flavor = world.find(Flavor.class, Flavor.path(flavorId))
                .orElseThrow(() -> new Refusal(400, "Flavor " + flavorId + " could not be found."));
        if (flavor.equals(server.flavor())) {
            throw new Refusal(400, "When resizing, instances must change flavor!");
        }
        if (flavor.diskGb() == 0 && server.origin().imageId().isPresent()) {
            throw new Refusal(400, "Resize to zero disk flavor is not allowed.");
        }
        new ComputeQuotas(conditions, world, server.origin().projectId()).requireRoomToGrow(server.flavor(), flavor);
        Deed deed = new Deed(
                Task.RESIZING, conditions.due(), VmState.RESIZED, server.power(), flavor, Optional.of(server.flavor()));
        deeds.note("resize", server.doing(deed, conditions.now()), request, world);
        return Deeds.accepted();
    }

    private Reply confirm(Fields wanted, Request request, World world) {
        Server server = deeds.ready("confirmResize", Set.of(VmState.RESIZED), request, world);
        finish("confirmResize", Task.CONFIRMING, server, server.flavor(), request, world);
        return Reply.empty(204).with("Content-Type", "application/json");
    }

    private Reply revert(Fields wanted, Request request, World world) {
        Server server = deeds.ready("revertResize", Set.of(VmState.RESIZED), request, world);
        Flavor former = server.formerFlavor().orElse(server.flavor());
        finish("revertResize", Task.REVERTING, server, former, request, world);
        return Deeds.accepted();
    }

    /** A server that was shut down when it was resized still is. */
    private void finish(String action, Task task, Server server, Flavor flavor, Request request, World world) {
        VmState then = server.power() == SHUT_DOWN ? VmState.STOPPED : VmState.ACTIVE;
        Deed deed = new Deed(task, conditions.due(), then, then.power(), flavor, Optional.empty());
        deeds.note(action, server.doing(deed, conditions.now()), request, world);
    }
}
