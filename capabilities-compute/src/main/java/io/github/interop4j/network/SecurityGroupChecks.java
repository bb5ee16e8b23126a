package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.network.SecurityGroups;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;

@Capability("networks-security-groups-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#security-groups-security-groups")
class SecurityGroupChecks {

    @Check("e30abd17-fef9-4739-8617-dc26da88e686")
    void aProjectHasADefaultSecurityGroup(SecurityGroups groups) {
        assertThat(groups.list())
                .hasStatus(200)
                .lists("/security_groups", "/name", "default")
                .beyond()
                .conformsTo("security-groups")
                .whereListed("/security_groups", "/name", "default", "/security_group_rules")
                .isNotEmptyList();
    }

    @Check("bfd128e5-3c92-44b6-9d66-7fe29d22c802")
    @Creates(securityGroups = 1)
    void aSecurityGroupIsCreatedListedUpdatedShownAndDeleted(SecurityGroups groups) {
        String name = groups.newName();
        Answer created = groups.create(minimal -> minimal.put("name", name));
        assertThat(created)
                .hasStatus(201)
                .at("/security_group/name")
                .isEqualTo(name)
                .beyond()
                .conformsTo("security-group")
                .each("/security_group/security_group_rules", "/direction")
                .isEqualTo("egress")
                .each("/security_group/security_group_rules", "/security_group_id")
                .isEqualTo(created.id("/security_group/id"));
        Id group = created.id("/security_group/id");
        assertThat(groups.list())
                .hasStatus(200)
                .lists("/security_groups", "/id", group)
                .beyond()
                .conformsTo("security-groups")
                .whereListed("/security_groups", "/id", group, "")
                .isAsIn(created, "/security_group");

        String renamed = groups.newName();
        Answer updated =
                groups.update(group, minimal -> minimal.put("name", renamed).put("description", "of " + renamed));
        isUpdated(updated, created, renamed);
        Answer shown = groups.show(group);
        isUpdated(shown, created, renamed);
        assertThat(shown).beyond().at("/security_group").isAsIn(updated);
        assertThat(created).beyond().at("/security_group/security_group_rules").isAsIn(shown);

        assertThat(groups.delete(group)).hasStatus(204).beyond().hasNoBody();
        assertThat(groups.list())
                .hasStatus(200)
                .doesNotList("/security_groups", "/id", group)
                .beyond()
                .conformsTo("security-groups");
        assertThat(groups.show(group)).beyond().isRefused(404);
    }

    private static void isUpdated(Answer group, Answer created, String name) {
        assertThat(group)
                .hasStatus(200)
                .at("/security_group/name")
                .isEqualTo(name)
                .at("/security_group/description")
                .isEqualTo("of " + name)
                .beyond()
                .conformsTo("security-group")
                .at("/security_group/id")
                .isAsIn(created)
                .at("/security_group/tenant_id")
                .isAsIn(created)
                .at("/security_group/security_group_rules")
                .isAsIn(created);
    }
}
