package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.volume.Extensions;

@Capability("volumes-v3-extensions")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#list-known-api-extensions")
class ExtensionChecks {

    @Check("94607eb0-43a5-47ca-82aa-736b41bd2e2c")
    void theExtensionsOfBlockStorageAreListed(Extensions extensions) {
        assertThat(extensions.list())
                .hasStatus(200)
                .conformsTo("extensions")
                .lists("/extensions", "/name", "Hosts")
                .beyond()
                .whereListed("/extensions", "/name", "Hosts", "/alias")
                .isEqualTo("os-hosts");
    }
}
