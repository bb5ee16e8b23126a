package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.compute.AvailabilityZones;

@Capability("compute-availability-zones-list")
@Spec("https://docs.openstack.org/api-ref/compute/#availability-zones-os-availability-zone")
class AvailabilityZoneChecks {

    @Check("a8333aa2-205c-449f-a828-d38c2489bf25")
    void availabilityZonesAreListedForAnyone(AvailabilityZones zones) {
        assertThat(zones.list())
                .hasStatus(200)
                .conformsTo("availability-zones")
                .at("/availabilityZoneInfo")
                .isNotEmptyList()
                .beyond()
                .lists("/availabilityZoneInfo", "/zoneState/available", true);
    }
}
