package io.github.interop4j.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose a thing is and since when, as far as it tells: in which project, by which user, created when.
 *
 * <p>What is not told speaks against nothing. Times are compared by the cloud's clock, generously: some things appear
 * minutes after they were asked for.
 */
record Belonging(Optional<String> name, Optional<String> project, Optional<String> user, Optional<Instant> created) {

    static final Duration BEFORE = Duration.ofMinutes(5);
    static final Duration AFTER = Duration.ofMinutes(15);

    private static final List<String> PROJECT =
            List.of("project_id", "tenant_id", "owner", "os-vol-tenant-attr:tenant_id");
    private static final List<String> CREATED = List.of("created_at", "created");

    /** Reads the thing an answer shows, where it is the one member of an object as where it is the whole. */
    static Belonging of(Answer answer) {
        JsonNode body;
        try {
            body = answer.json();
        } catch (Deviation notJson) {
            body = MissingNode.getInstance();
        }
        Belonging told = of(body);
        return told.created.isPresent()
                ? told
                : new Belonging(
                        told.name,
                        told.project,
                        told.user,
                        answer.headers().first("X-Timestamp").flatMap(Belonging::seconds));
    }

    static Belonging of(JsonNode thing) {
        JsonNode inner = thing.size() == 1 && thing.elements().next().isObject()
                ? thing.elements().next()
                : thing;
        return new Belonging(
                text(inner, List.of("name")),
                text(inner, PROJECT),
                text(inner, List.of("user_id")),
                CREATED.stream()
                        .flatMap(field -> Answer.time(inner.path(field)).stream())
                        .findFirst());
    }

    /** Returns why this cannot be what the intent made; empty where nothing speaks against it. */
    Optional<String> against(Intent intent) {
        if (differs(project, intent.project())) {
            return Optional.of("it is of project " + project.get() + ", the run was in " + intent.project());
        }
        if (differs(user, intent.user())) {
            return Optional.of("it is of user " + user.get() + ", the run was " + intent.user());
        }
        return created.filter(time -> time.isBefore(intent.at().minus(BEFORE))
                        || time.isAfter(intent.at().plus(AFTER)))
                .map(time -> "it was created at " + time + ", and the run asked for it at " + intent.at());
    }

    private static boolean differs(Optional<String> told, String expected) {
        return !expected.isEmpty()
                && told.filter(each -> !each.equals(expected)).isPresent();
    }

    /** What there is to tell a person who must say whose it is. */
    String told() {
        var parts = new ArrayList<String>();
        name.ifPresent(each -> parts.add("named '" + each + "'"));
        created.ifPresent(each -> parts.add("created " + each));
        return String.join(", ", parts);
    }

    private static Optional<String> text(JsonNode node, List<String> fields) {
        return fields.stream()
                .map(node::path)
                .filter(each -> each.isTextual() && !each.textValue().isBlank())
                .map(JsonNode::textValue)
                .findFirst();
    }

    /** Object storage tells the time in seconds, with a fraction. */
    private static Optional<Instant> seconds(String text) {
        return text.matches("\\d{1,12}([.]\\d+)?")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text.replaceFirst("[.].*", ""))))
                : Optional.empty();
    }
}
