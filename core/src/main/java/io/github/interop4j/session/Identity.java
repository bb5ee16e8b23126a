package io.github.interop4j.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apiguardian.api.API;

/**
 * Who a principal is, as Keystone said when it gave the token.
 *
 * @param methods how it was authenticated: {@code password}, {@code application_credential}, {@code token}
 * @param expires when its token ends; {@link Instant#MAX} where Keystone did not say
 */
@API(status = API.Status.EXPERIMENTAL)
public record Identity(
        String userId,
        String userName,
        String userDomainId,
        Optional<String> projectId,
        Optional<String> projectName,
        List<String> roles,
        List<String> methods,
        Instant expires) {

    public Identity {
        roles = List.copyOf(roles);
        methods = List.copyOf(methods);
    }

    /** Reads the {@code token} object of an answer to {@code POST /v3/auth/tokens}. */
    static Identity read(JsonNode token) {
        return new Identity(
                token.at("/user/id").asText(),
                token.at("/user/name").asText(),
                token.at("/user/domain/id").asText(),
                text(token.at("/project/id")),
                text(token.at("/project/name")),
                texts(token.path("roles"), "name"),
                StreamSupport.stream(token.path("methods").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                instant(token.path("expires_at").asText()));
    }

    /** Has the role that may do anything, in the project it is in. */
    public boolean isAdmin() {
        return roles.contains("admin");
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.path(field).asText())
                .toList();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.MAX; // the token then lives until a 401 says otherwise
        }
    }
}
