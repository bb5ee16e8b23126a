package io.github.interop4j.identity;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.As;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.NeedsPassword;
import io.github.interop4j.check.Spec;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.identity.Password;
import io.github.interop4j.given.identity.PasswordHistory;
import io.github.interop4j.given.identity.Token;
import io.github.interop4j.service.identity.Tokens;
import io.github.interop4j.service.identity.Users;
import io.github.interop4j.wire.Answer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;

@Capability("identity-v3-users-password")
@Spec("https://docs.openstack.org/api-ref/identity/v3/#change-password-for-user")
@NeedsPassword
class UserChecks {

    @Check("ad71bd23-12ad-426b-bb8b-195d2b635f27")
    @As(Role.EXPENDABLE)
    @ResourceLock("expendable user")
    void aNewPasswordEndsTheOldOneAndItsTokens(Users users, Tokens tokens, @Given Token own, @Given Password password) {
        Answer before = tokens.createByPassword(password.original());
        itIsATokenOf(own, before);
        Secret token = before.secretHeader("X-Subject-Token");
        assertThat(tokens.showItself(token))
                .beyond()
                .hasStatus(200)
                .conformsTo("token")
                .at("/token")
                .isAsIn(before);
        Secret changed = password.another();

        assertThat(users.changePassword(password.original(), changed))
                .hasStatus(204)
                .hasNoBody();

        itIsATokenOf(own, tokens.createByPassword(changed));
        assertThat(tokens.createByToken(token))
                .hasStatus(404)
                .beyond()
                .conformsTo("error")
                .at("/error/code")
                .isEqualTo(404)
                .at("/error/title")
                .isEqualTo("Not Found");
        itIsRefused(tokens.createByPassword(password.original()));
    }

    @Check("941784ee-5342-4571-959b-b80dd2cea516")
    @As(Role.EXPENDABLE)
    @ResourceLock("expendable user")
    void aPasswordOfBeforeIsRefused(Users users, Tokens tokens, @Given Token own, @Given PasswordHistory history) {
        Secret original = history.password().original();
        Secret second = history.password().another();
        assertThat(users.changePassword(original, second)).hasStatus(204).hasNoBody();
        itIsATokenOf(own, tokens.createByPassword(second));

        itIsInvalid(users.changePassword(second, second));
        itIsInvalid(users.changePassword(second, original));

        Secret third = history.password().another();
        assertThat(users.changePassword(second, third)).hasStatus(204).hasNoBody();
        itIsATokenOf(own, tokens.createByPassword(third));
    }

    @Check("a7ad8bbf-2cff-4520-8c1d-96332e151658")
    @Capability("identity-v3-users-lockout")
    @Spec("https://docs.openstack.org/keystone/latest/admin/configuration.html#security-compliance-and-pci-dss")
    @As(Role.EXPENDABLE)
    @ResourceLock("expendable user")
    void tooManyWrongPasswordsLockAnAccountForAWhile(Tokens tokens, @Given Token own, @Given Password password) {
        itIsATokenOf(own, tokens.createByPassword(password.original()));

        // PCI DSS allows ten at most, and wrong ones beyond the cloud's limit change nothing
        Stream.generate(password::wrong).limit(10).forEach(wrong -> itIsRefused(tokens.createByPassword(wrong)));

        itIsRefused(tokens.createByPassword(password.original()));
        assertEventually(() -> tokens.createByPassword(password.original())).hasStatus(201);
    }

    private static void itIsATokenOf(Token own, Answer answer) {
        assertThat(answer)
                .hasStatus(201)
                .beyond()
                .hasHeader("X-Subject-Token")
                .conformsTo("token")
                .at("/token/methods")
                .isEqualTo(List.of("password"))
                .at("/token/user/id")
                .isEqualTo(own.user())
                .at("/token/user/name")
                .isAsIn(own.issued())
                .at("/token/user/domain")
                .isAsIn(own.issued())
                .at("/token/project")
                .isAsIn(own.issued())
                .at("/token/is_domain")
                .isAsIn(own.issued())
                .at("/token/roles")
                .isAsIn(own.issued())
                .at("/token/catalog")
                .isAsIn(own.issued())
                .at("/token/issued_at")
                .isAfter(own.since())
                .at("/token/expires_at")
                .isAfter(Instant.now());
    }

    private static void itIsRefused(Answer answer) {
        assertThat(answer)
                .hasStatus(401, 403)
                .at("/error/message")
                .isPresent()
                .beyond()
                .hasStatus(401)
                .hasHeader("WWW-Authenticate")
                .conformsTo("error")
                .at("/error/code")
                .isEqualTo(401)
                .at("/error/title")
                .isEqualTo("Unauthorized");
    }

    private static void itIsInvalid(Answer answer) {
        assertThat(answer)
                .hasStatus(400)
                .beyond()
                .conformsTo("error")
                .at("/error/code")
                .isEqualTo(400)
                .at("/error/title")
                .isEqualTo("Bad Request");
    }
}
