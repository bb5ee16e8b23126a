package io.github.interop4j.run.planted;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.service.compute.Keypairs;

/** Eight checks that are alike. */
@Capability("planted-crowd")
class CrowdChecks {

    @Check("planted-crowd-1")
    void one(Keypairs keypairs) {
        theyAreListed(keypairs);
    }

    @Check("planted-crowd-2")
    void two(Keypairs keypairs) {
        theyAreListed(keypairs);
    }

    @Check("planted-crowd-3")
    void three(Keypairs keypairs) {
        theyAreListed(keypairs);
    }

    @Check("planted-crowd-4")
    void four(Keypairs keypairs) {
        theyAreListed(keypairs);
    }

    @Check("planted-crowd-5")
    void five(Keypairs keypairs) {
        theyAreListed(keypairs);
    }

    @Check("planted-crowd-6")
    void six(Keypairs keypairs) {
        theyAreListed(keypairs);
    }

    @Check("planted-crowd-7")
    void seven(Keypairs keypairs) {
        theyAreListed(keypairs);
    }

    @Check("planted-crowd-8")
    void eight(Keypairs keypairs) {
        theyAreListed(keypairs);
    }

    private static void theyAreListed(Keypairs keypairs) {
        assertThat(keypairs.list()).hasStatus(200);
    }
}
