package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Flavor;
import io.github.interop4j.service.compute.Flavors;
import io.github.interop4j.wire.Answer;

@Capability("compute-flavors-list")
@Spec("https://docs.openstack.org/api-ref/compute/#flavors")
class FlavorChecks {

    @Check("e36c0eaa-dff5-4082-ad1f-3f9a80aa3f59")
    void aFlavorIsListedAsItIsShown(Flavors flavors, @Given Flavor flavor) {
        Answer shown = shown(flavors, flavor);

        assertThat(flavors.list())
                .hasStatus(200)
                .conformsTo("flavors")
                .lists("/flavors", "/id", flavor.id())
                .whereListed("/flavors", "/id", flavor.id(), "/name")
                .isAsIn(shown, "/flavor/name")
                .whereListed("/flavors", "/id", flavor.id(), "/links")
                .isAsIn(shown, "/flavor/links");
    }

    @Check("6e85fde4-b3cd-4137-ab72-ed5f418e8c24")
    void aFlavorIsListedInDetailAsItIsShown(Flavors flavors, @Given Flavor flavor) {
        Answer shown = shown(flavors, flavor);

        assertThat(flavors.listDetail())
                .hasStatus(200)
                .conformsTo("flavors-detail")
                .lists("/flavors", "/id", flavor.id())
                .whereListed("/flavors", "/id", flavor.id(), "")
                .isAsIn(shown, "/flavor");
    }

    private static Answer shown(Flavors flavors, Flavor flavor) {
        Answer shown = flavors.show(flavor.id());
        assertThat(shown)
                .hasStatus(200)
                .conformsTo("flavor")
                .at("/flavor/id")
                .isEqualTo(flavor.id())
                .beyond()
                .at("/flavor/name")
                .isEqualTo(flavor.name())
                .at("/flavor/vcpus")
                .isEqualTo(flavor.vcpus())
                .at("/flavor/ram")
                .isEqualTo(flavor.ram())
                .at("/flavor/disk")
                .isEqualTo(flavor.disk());
        return shown;
    }
}
