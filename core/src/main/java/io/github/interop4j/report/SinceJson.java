package io.github.interop4j.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.report.SinceLastRun.Change;
import java.util.List;
import java.util.Optional;

/** Writes into run.json what is otherwise than in the run before. */
final class SinceJson {

    private SinceJson() {}

    static void write(ObjectNode root, Optional<SinceLastRun> since) {
        since.ifPresentOrElse(each -> write(root.putObject("since"), each), () -> root.putNull("since"));
    }

    private static void write(ObjectNode node, SinceLastRun since) {
        node.put("run", since.run());
        CheckJson.time(node, "finished", since.finished());
        node.put("complete", since.complete());
        node.put("compared", since.compared());
        node.put("unknown", since.unknown());
        changes(node.putArray("newly_failing"), since.newlyFailing());
        changes(node.putArray("newly_fixed"), since.newlyFixed());
        changes(node.putArray("newly_skipped"), since.newlySkipped());
        changes(node.putArray("no_longer_skipped"), since.noLongerSkipped());
        ArrayNode differences = node.putArray("differences");
        since.differences()
                .forEach(each -> differences
                        .addObject()
                        .put("what", each.what())
                        .put("before", each.before())
                        .put("now", each.now()));
    }

    private static void changes(ArrayNode array, List<Change> changes) {
        changes.forEach(each -> {
            ObjectNode change = array.addObject().put("id", each.id());
            CheckJson.text(change, "variant", each.variant());
            change.put("before", each.before().name()).put("now", each.now().name());
        });
    }
}
