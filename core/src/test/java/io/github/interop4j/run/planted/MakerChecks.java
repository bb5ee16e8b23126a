package io.github.interop4j.run.planted;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.service.compute.Keypairs;

/** Three checks that are alike, and make what has to be taken back. */
@Capability("planted-makers")
class MakerChecks {

    @Check("planted-maker-1")
    void one(Keypairs keypairs) {
        oneIsMade(keypairs);
    }

    @Check("planted-maker-2")
    void two(Keypairs keypairs) {
        oneIsMade(keypairs);
    }

    @Check("planted-maker-3")
    void three(Keypairs keypairs) {
        oneIsMade(keypairs);
    }

    private static void oneIsMade(Keypairs keypairs) {
        assertThat(keypairs.create(minimal -> {})).hasStatus(200);
        assertThat(keypairs.list()).hasStatus(200);
    }
}
