package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.compute.QuotaSets;

@Capability("compute-quotas-get")
@Spec("https://docs.openstack.org/api-ref/compute/#quota-sets-os-quota-sets")
class ComputeQuotaChecks {

    @Check("9bfecac7-b966-4f47-913f-1a9e2c12134a")
    void theQuotasThatAProjectHasByDefaultAreShown(QuotaSets quotas) {
        assertThat(quotas.showDefaults())
                .hasStatus(200)
                .conformsTo("quota-set")
                .at("/quota_set/id")
                .isEqualTo(quotas.project());
    }

    @Check("f1ef0a97-dbbb-4cca-adc5-c9fbc4f76107")
    void theQuotasOfAProjectAndOfItsUserAreShown(QuotaSets quotas) {
        assertThat(quotas.show())
                .hasStatus(200)
                .conformsTo("quota-set")
                .at("/quota_set/id")
                .isEqualTo(quotas.project());
        assertThat(quotas.showOfUser())
                .hasStatus(200)
                .conformsTo("quota-set")
                .at("/quota_set/id")
                .isEqualTo(quotas.project());
    }
}
