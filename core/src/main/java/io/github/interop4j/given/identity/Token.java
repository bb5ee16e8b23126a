package io.github.interop4j.given.identity;

import io.github.interop4j.cloud.Credentials;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.time.Instant;
import org.apiguardian.api.API;

/**
 * The token that the principal itself holds: who it is and where, at no request.
 *
 * @param issued the answer it came with, to compare others with
 * @param method how it was asked for: {@code password}, {@code application_credential} or {@code token}
 */
@MadeBy(Token.Held.class)
@API(status = API.Status.EXPERIMENTAL)
public record Token(Answer issued, String method) {

    public Secret secret() {
        return issued.secretHeader("X-Subject-Token");
    }

    public Id user() {
        return issued.id("/token/user/id");
    }

    public Id project() {
        return issued.id("/token/project/id");
    }

    /** The domain that its project is in. */
    public Id domain() {
        return issued.id("/token/project/domain/id");
    }

    /** Returns a moment before which no later token was issued, whatever clock issued it. */
    public Instant since() {
        return issued.time("/token/issued_at").minusSeconds(60);
    }

    /** Asks nobody. */
    static final class Held implements Recipe<Token> {

        @Override
        public Token make(Kitchen kitchen) {
            if (kitchen.principal().identity().projectId().isEmpty()) {
                throw new Skipped("needs a project: cloud '"
                        + kitchen.principal().cloud().name() + "' names none (project_name or project_id)");
            }
            return new Token(
                    kitchen.principal().issued(),
                    method(kitchen.principal().cloud().credentials()));
        }

        private static String method(Credentials credentials) {
            if (credentials instanceof Credentials.Password) {
                return "password";
            }
            return credentials instanceof Credentials.ApplicationCredential ? "application_credential" : "token";
        }
    }
}
