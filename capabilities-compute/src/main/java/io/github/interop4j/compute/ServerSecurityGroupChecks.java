package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.service.compute.SecurityGroups;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;

@Capability("compute-security-groups")
@Spec("https://docs.openstack.org/api-ref/compute/#add-security-group-to-a-server-addsecuritygroup-action")
class ServerSecurityGroupChecks {

    @Check("79517d60-535a-438f-af3d-e6feab1cbea7")
    @Spec("https://docs.openstack.org/api-ref/compute/#list-security-groups-by-server")
    @Creates(securityGroups = 2)
    void theSecurityGroupsOfAServerAreListed(
            Servers servers, SecurityGroups groups, @Given(lent = true) Server server) {
        Answer first = added(servers, groups, server);
        Answer second = added(servers, groups, server);
        Answer list = servers.securityGroups(server.id());
        assertThat(list)
                .hasStatus(200)
                .conformsTo("security-groups")
                .lists("/security_groups", "/id", idOf(first))
                .lists("/security_groups", "/id", idOf(second))
                .beyond()
                .at("/security_groups")
                .hasSize(3)
                .lists("/security_groups", "/name", "default")
                .whereListed("/security_groups", "/id", idOf(first), "")
                .isAsIn(first, "/security_group")
                .whereListed("/security_groups", "/id", idOf(second), "")
                .isAsIn(second, "/security_group");

        isRemoved(servers, server, first);
        isRemoved(servers, server, second);
    }

    @Check("fe4abc0d-83f5-4c50-ad11-57a1127297a2")
    @Creates(securityGroups = 2)
    void aSecurityGroupIsNotDeletedBeforeTheServerThatHasIt(
            Servers servers, SecurityGroups groups, @Given(lent = true, spent = true) Server server) {
        Answer first = added(servers, groups, server);
        isInUse(groups, first);
        assertThat(servers.reboot(server.id(), "HARD")).hasStatus(202);
        assertEventually(() -> servers.show(server.id()))
                .at("/server/status")
                .isEqualTo("ACTIVE")
                .hasStatus(200)
                .conformsTo("server")
                .beyond()
                .lists("/server/security_groups", "/name", nameOf(first))
                .at("/server/name")
                .isEqualTo(server.name());

        Answer second = added(servers, groups, server);
        isInUse(groups, second);
        assertThat(servers.delete(server.id())).hasStatus(204);
        assertEventually(() -> servers.show(server.id())).isRefused(404);
        isDeleted(groups, first);
        isDeleted(groups, second);
    }

    private static void isRemoved(Servers servers, Server server, Answer group) {
        assertThat(servers.removeSecurityGroup(server.id(), nameOf(group)))
                .beyond()
                .hasStatus(202)
                .hasNoBody();
    }

    private static Answer added(Servers servers, SecurityGroups groups, Server server) {
        Answer created = groups.create(minimal -> {});
        assertThat(created).hasStatus(200).conformsTo("security-group");
        assertThat(servers.addSecurityGroup(server.id(), nameOf(created)))
                .hasStatus(202)
                .beyond()
                .hasNoBody();
        return created;
    }

    private static void isInUse(SecurityGroups groups, Answer created) {
        assertThat(groups.delete(idOf(created))).isRefused(400);
    }

    private static void isDeleted(SecurityGroups groups, Answer created) {
        assertThat(groups.delete(idOf(created))).hasStatus(202);
        assertThat(groups.show(idOf(created))).beyond().isRefused(404);
    }

    private static String nameOf(Answer created) {
        return created.id("/security_group/name").value();
    }

    private static Id idOf(Answer created) {
        return created.id("/security_group/id");
    }
}
