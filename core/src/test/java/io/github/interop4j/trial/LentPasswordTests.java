package io.github.interop4j.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.given.identity.Password;
import io.github.interop4j.ledger.Sweep;
import io.github.interop4j.ledger.Swept;
import io.github.interop4j.ledger.Swept.Fate;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.service.identity.Tokens;
import io.github.interop4j.service.identity.Users;
import io.github.interop4j.session.Reference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that dies while a password is not what it was. */
class LentPasswordTests {

    @TempDir
    Path folder;

    private final ReferenceCloud reference =
            ReferenceCloud.builder().lockout(2, Duration.ofMillis(100)).start();
    private Cloud cloud = Reference.cloud(reference, "reference-expendable").toBuilder()
            .pace(new Pace(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMillis(50)))
            .build();
    private Workshop workshop;

    @BeforeEach
    void begin() {
        workshop = new Workshop(cloud, folder, "20261123-201530-4f1c");
    }

    @AfterEach
    void end() {
        reference.close();
    }

    @Test
    void aChangedPasswordIsPutBack() {
        Password password = Workshop.made(workshop.kitchen(), Password.class);
        Secret first = password.another();
        Secret second = password.another();
        change(password.original(), first);
        change(first, second);

        assertThat(sweep()).extracting(Swept::fate).containsExactly(Fate.WAS_PUT_BACK);
        assertThat(logsIn(password.original())).isTrue();
        assertThat(logsIn(second)).isFalse();
        assertThat(folder.resolve("ledger/reference-expendable")).isEmptyDirectory();
    }

    @Test
    void aPasswordThatWasNeverChangedIsAsItWas() {
        Password password = Workshop.made(workshop.kitchen(), Password.class);

        assertThat(sweep()).extracting(Swept::fate).containsExactly(Fate.WAS_PUT_BACK);
        assertThat(logsIn(password.original())).isTrue();
    }

    @Test
    void aPasswordThatNobodyKnowsIsLeftWithAHint() {
        Password password = Workshop.made(workshop.kitchen(), Password.class);
        change(password.original(), Secret.of("somebody-elses"));
        cloud = cloud.toBuilder()
                .pace(new Pace(
                        Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMillis(50)))
                .build();

        assertThat(sweep()).singleElement().satisfies(thing -> {
            assertThat(thing.fate()).isEqualTo(Fate.STILL_ALTERED);
            assertThat(thing.why())
                    .startsWith(
                            "the user could not log in with its password for 0 s, nor with any that it may have been"
                                    + " changed to; the password of user expendable may still be that of cloud"
                                    + " 'reference-expendable' in clouds.yaml with ")
                    .doesNotContain(password.original().reveal());
        });
        assertThat(folder.resolve("ledger/reference-expendable")).isNotEmptyDirectory();
    }

    private void change(Secret from, Secret to) {
        assertThat(workshop.kitchen().words(Users::new).changePassword(from, to).status())
                .isEqualTo(204);
    }

    private boolean logsIn(Secret password) {
        return workshop.kitchen().words(Tokens::new).createByPassword(password).status() == 201;
    }

    private List<Swept> sweep() {
        workshop.close();
        return Sweep.of(folder, name -> cloud).execute(cloud.name()).things();
    }
}
