package io.github.interop4j.planted;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.As;
import io.github.interop4j.check.Check;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.identity.Password;
import io.github.interop4j.service.identity.Tokens;
import io.github.interop4j.service.identity.Users;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Each alters the expendable user and then fails. */
@As(Role.EXPENDABLE)
@ResourceLock("expendable user")
class HalfwayChecks {

    @Check("planted-changed-twice")
    void failsAfterTwoChanges(Users users, @Given Password password) {
        Secret second = password.another();
        assertThat(users.changePassword(password.original(), second)).hasStatus(204);
        assertThat(users.changePassword(second, password.another())).hasStatus(201);
    }

    @Check("planted-refused")
    void failsBeforeAnyChange(Users users, @Given Password password) {
        assertThat(users.changePassword(password.wrong(), password.another())).hasStatus(204);
    }

    @Check("planted-locked")
    void failsWhileTheAccountIsLocked(Tokens tokens, @Given Password password) {
        tokens.createByPassword(password.wrong());
        tokens.createByPassword(password.wrong());
        tokens.createByPassword(password.wrong());
        assertThat(tokens.createByPassword(password.original())).hasStatus(201);
    }

    @Check("planted-changed-and-locked")
    void failsWhileTheAccountIsLockedWithAnotherPassword(Users users, Tokens tokens, @Given Password password) {
        assertThat(users.changePassword(password.original(), password.another()))
                .hasStatus(204);
        tokens.createByPassword(password.wrong());
        tokens.createByPassword(password.wrong());
        tokens.createByPassword(password.wrong());
        assertThat(tokens.createByPassword(password.original())).hasStatus(201);
    }

    @Check("planted-handed-out")
    void failsWithMorePasswordsThanItMayTry(Users users, @Given Password password) {
        password.another();
        assertThat(users.changePassword(password.wrong(), password.another())).hasStatus(204);
    }
}
