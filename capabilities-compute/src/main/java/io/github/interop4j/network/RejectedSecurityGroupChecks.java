package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.SecurityGroup;
import io.github.interop4j.service.network.SecurityGroupRules;
import io.github.interop4j.service.network.SecurityGroups;
import io.github.interop4j.wire.Id;
import java.util.UUID;

@Capability("networks-security-groups-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#security-groups-security-groups")
class RejectedSecurityGroupChecks {

    @Check("424fd5c3-9ddc-486a-b45f-39bf0c820fc6")
    void aSecurityGroupThatDoesNotExistIsNotShown(SecurityGroups groups) {
        assertThat(groups.show(ofNothing())).isRefused(404);
    }

    @Check("1f1bb89d-5664-4956-9fcd-83ee0fa603df")
    void aSecurityGroupThatDoesNotExistIsNotDeleted(SecurityGroups groups) {
        assertThat(groups.delete(ofNothing())).isRefused(404);
    }

    @Check("4c094c09-000b-4e41-8100-9617600c02a6")
    void aRuleThatDoesNotExistIsNotShown(SecurityGroupRules rules) {
        assertThat(rules.show(ofNothing())).isRefused(404);
    }

    @Check("2323061e-9fbf-4eb0-b547-7e8fafc90849")
    void aProjectHasNoSecondDefaultGroup(SecurityGroups groups) {
        assertThat(groups.create(minimal -> minimal.put("name", "default"))).isRefused(409);
    }

    @Check("966e2b96-023a-11e7-a9e4-fa163e4fa634")
    void aSecurityGroupIsNotRenamedToDefault(SecurityGroups groups, @Given(shared = true) SecurityGroup group) {
        assertThat(groups.update(group.id(), minimal -> minimal.put("name", "default")))
                .isRefused(409);
    }

    private static Id ofNothing() {
        return new Id(UUID.randomUUID().toString());
    }
}
