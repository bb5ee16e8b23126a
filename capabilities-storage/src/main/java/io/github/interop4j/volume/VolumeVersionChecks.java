package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.volume.Versions;

@Capability("volumes-list-api-versions")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#list-all-api-versions")
class VolumeVersionChecks {

    @Check("77838fc4-b49b-4c64-9533-166762517369")
    void theVersionsOfTheBlockStorageApiAreListed(Versions versions) {
        assertThat(versions.list())
                .hasStatus(300)
                .conformsTo("versions")
                .beyond()
                .whereListed("/versions", "/id", "v3.0", "/status")
                .isIn("CURRENT", "SUPPORTED")
                .whereListed("/versions", "/id", "v3.0", "/min_version")
                .isEqualTo("3.0")
                .whereListed("/versions", "/id", "v3.0", "/version")
                .matches("3[.][0-9]+");
    }
}
