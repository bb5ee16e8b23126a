package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Extension;
import io.github.interop4j.check.Spec;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.network.SubnetPools;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;

@Capability("networks-subnet-pools-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#subnet-pools")
class SubnetPoolChecks {

    @Check("62595970-ab1c-4b7f-8fcc-fddfe55e9811")
    @Extension("subnet_allocation")
    void aSubnetPoolIsMadeShownRenamedAndDeleted(SubnetPools pools) {
        String first = pools.newName();
        Answer created = pools.create(minimal -> minimal.put("name", first));
        isCalled(first, created, 201);
        Id pool = created.id("/subnetpool/id");
        isCalled(first, pools.show(pool), 200).at("/subnetpool").isAsIn(created);

        String second = pools.newName();
        Answer updated = pools.update(pool, minimal -> minimal.put("name", second));
        isCalled(second, updated, 200)
                .at("/subnetpool/id")
                .isEqualTo(pool)
                .at("/subnetpool/tenant_id")
                .isAsIn(created)
                .at("/subnetpool/created_at")
                .isAsIn(created);
        assertThat(pools.show(pool))
                .beyond()
                .hasStatus(200)
                .at("/subnetpool/name")
                .isEqualTo(second);

        assertThat(pools.delete(pool)).hasStatus(204).beyond().hasNoBody();
        assertThat(pools.show(pool)).isRefused(404);
    }

    private static AnswerAssert isCalled(String name, Answer answer, int status) {
        return assertThat(answer)
                .hasStatus(status)
                .at("/subnetpool/name")
                .isEqualTo(name)
                .beyond()
                .conformsTo("subnetpool")
                .at("/subnetpool/prefixes")
                .isEqualTo(List.of("198.18.0.0/15"))
                .at("/subnetpool/ip_version")
                .isEqualTo(4)
                .at("/subnetpool/min_prefixlen")
                .isIn("8", 8)
                .at("/subnetpool/max_prefixlen")
                .isIn("32", 32)
                .at("/subnetpool/default_prefixlen")
                .isIn("8", 8)
                .at("/subnetpool/shared")
                .isEqualTo(false)
                .at("/subnetpool/is_default")
                .isEqualTo(false);
    }
}
