package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.compute.Versions;

@Capability("compute-list-api-versions")
@Spec("https://docs.openstack.org/api-ref/compute/#list-all-major-versions")
class ComputeVersionChecks {

    @Check("6c0a0990-43b6-4529-9b61-5fd8daf7c55c")
    void theVersionsOfTheComputeApiAreListed(Versions versions) {
        assertThat(versions.list())
                .hasStatus(200)
                .conformsTo("versions")
                .at("/versions/0/id")
                .isEqualTo("v2.0")
                .beyond()
                .lists("/versions", "/id", "v2.1")
                .lists("/versions", "/status", "CURRENT");
    }
}
