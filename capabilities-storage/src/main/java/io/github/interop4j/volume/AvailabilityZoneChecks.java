package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.volume.AvailabilityZones;

@Capability("volumes-v3-availability-zones")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#availability-zones-os-availability-zone")
class AvailabilityZoneChecks {

    @Check("01f1ae88-eba9-4c6b-a011-6f7ace06b725")
    void availabilityZonesAreListedForAnyone(AvailabilityZones zones) {
        assertThat(zones.list())
                .hasStatus(200)
                .at("/availabilityZoneInfo")
                .isNotEmptyList()
                .beyond()
                .conformsTo("availability-zones")
                .lists("/availabilityZoneInfo", "/zoneState/available", true)
                .each("/availabilityZoneInfo", "/zoneName")
                .isText();
    }
}
