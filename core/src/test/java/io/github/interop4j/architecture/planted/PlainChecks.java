package io.github.interop4j.architecture.planted;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.identity.Versions;
import io.github.interop4j.wire.Answer;

@Capability("planted")
@Spec("https://example.org/")
class PlainChecks {

    @Check("00000000-0000-4000-8000-000000000000")
    void version3IsShown(Versions versions) {
        itIsShown(versions.show());
    }

    private static void itIsShown(Answer answer) {
        assertThat(answer).hasStatus(200);
    }
}
