package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is true of everything that compute tells of: nothing happened to it before it was made, and what is within it says
 * that it is within it.
 */
final class ComputeResources {

    /** So much the clocks of those may differ who say when a thing was made, and when something was done to it. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** docs.openstack.org/api-ref/compute/#show-server-details and #show-image-details. */
    private static final List<String> LATER = List.of("updated", "OS-SRV-USG:launched_at", "OS-SRV-USG:terminated_at");

    private final AnswerAssert judge;

    ComputeResources(AnswerAssert judge) {
        this.judge = judge;
    }

    void judge(JsonNode body) {
        body.properties().forEach(field -> {
            String place = "/" + Json.escaped(field.getKey());
            one(field.getValue(), place);
            for (int index = 0;
                    field.getValue().isArray() && index < field.getValue().size();
                    index++) {
                one(field.getValue().get(index), place + "/" + index);
            }
        });
    }

    private void one(JsonNode thing, String place) {
        Optional<Instant> made = Answer.time(thing.path("created"));
        LATER.forEach(field -> Answer.time(thing.path(field))
                .ifPresent(time -> judge.judge(
                        made.isEmpty() || !time.isBefore(made.get().minus(SKEW)),
                        place + "/" + field + " must not be before it was made, " + thing.path("created") + ", but was "
                                + thing.path(field))));
        for (JsonNode rule : thing.path("rules")) { // of a security group: #show-security-group-details
            judge.judge(
                    rule.isNull() || rule.path("parent_group_id").equals(thing.path("id")),
                    place + "/rules must be those of " + thing.path("id") + " but one is of "
                            + rule.path("parent_group_id"));
        }
    }
}
