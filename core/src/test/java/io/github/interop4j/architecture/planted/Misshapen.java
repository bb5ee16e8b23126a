package io.github.interop4j.architecture.planted;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.As;
import io.github.interop4j.check.Check;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.identity.Password;
import io.github.interop4j.service.identity.Tokens;
import io.github.interop4j.service.identity.Users;
import io.github.interop4j.service.identity.Versions;
import io.github.interop4j.session.Principal;
import java.net.http.HttpClient;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Does everything that a check class must not do; never run. */
public final class Misshapen extends Parent implements Runnable {

    int field;

    @Override
    public void run() {}

    @Check("00000000-0000-4000-8000-000000000001")
    void hasAnId(Versions versions) {
        assertThat(versions.show()).hasStatus(200);
    }

    @Check("00000000-0000-4000-8000-000000000001")
    void hasTheSameId(Versions versions) {
        assertThat(versions.list()).hasStatus(300);
    }

    @Check("planted-misshapen")
    void hasAnIdOfItsOwnMaking(Versions versions) {
        try {
            assertThat(versions.show()).hasStatus(200);
        } catch (AssertionError e) {
            field++;
        }
    }

    @Check("00000000-0000-4000-8000-000000000002")
    int returnsSomething(Versions one, Versions two, Versions three, Versions four, Versions five) {
        return five.list().status();
    }

    @Check("00000000-0000-4000-8000-000000000003")
    void speaksHttp(Principal principal) {
        HttpClient.newHttpClient();
    }

    @Check("00000000-0000-4000-8000-000000000004")
    void changesThePasswordOfTheMember(Users users) {
        users.changePassword(Secret.of("one"), Secret.of("other"));
    }

    @Check("00000000-0000-4000-8000-000000000005")
    @As(Role.EXPENDABLE)
    void locksBesideOthers(Tokens tokens) {
        Runnable lock = () -> tokens.createByPassword(Secret.of("wrong"));
        lock.run();
    }

    @Check("00000000-0000-4000-8000-000000000007")
    void sleeps(Versions versions) throws InterruptedException {
        Thread.sleep(1);
    }

    @Check("00000000-0000-4000-8000-000000000006")
    @As(Role.EXPENDABLE)
    @ResourceLock("expendable user")
    void locksAsItShould(Tokens tokens, @Given Password password) {
        tokens.createByPassword(password.wrong());
    }
}
