package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.DefaultSecurityGroup;
import io.github.interop4j.given.network.SecurityGroup;
import io.github.interop4j.service.compute.SecurityGroups;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.UUID;

/** What is not there, or may not be deleted. */
@Capability("compute-security-groups")
@Spec("https://docs.openstack.org/api-ref/compute/#security-groups-os-security-groups-deprecated")
class AbsentSecurityGroupChecks {

    @Check("673eaec1-9b3e-48ed-bdf1-2786c1b9661c")
    void aSecurityGroupThatDoesNotExistIsNotShown(SecurityGroups groups) {
        assertThat(groups.show(ofNoGroup())).isRefused(404);
    }

    @Check("27edee9c-873d-4da6-a68a-3c256efebe8f")
    void aSecurityGroupThatDoesNotExistIsNotUpdated(SecurityGroups groups) {
        assertThat(groups.update(ofNoGroup(), minimal -> {})).isRefused(404);
    }

    @Check("6727c00b-214c-4f9e-9a52-017ac3e98411")
    void aSecurityGroupThatDoesNotExistIsNotDeleted(SecurityGroups groups) {
        assertThat(groups.delete(ofNoGroup())).isRefused(404);
    }

    @Check("1438f330-8fa4-4aeb-8a94-37c250106d7f")
    void noSecurityGroupIsDeletedWithoutAnId(SecurityGroups groups) {
        assertThat(groups.delete(new Id("")))
                .hasStatus(404)
                .beyond()
                .at("/message")
                .isText()
                .at("/code")
                .matches("404.*");
    }

    @Check("36a1629f-c6da-4a26-b8b8-55e7e5d5cd58")
    void theDefaultSecurityGroupIsNotDeleted(
            SecurityGroups groups, @Given(by = DefaultSecurityGroup.class) SecurityGroup usual) {
        Answer list = groups.list();
        assertThat(list)
                .hasStatus(200)
                .conformsTo("security-groups")
                .whereListed("/security_groups", "/id", usual.id(), "/name")
                .isEqualTo("default");
        assertThat(groups.delete(usual.id())).isRefused(400);
        Answer shown = groups.show(usual.id());
        assertThat(shown)
                .beyond()
                .hasStatus(200)
                .conformsTo("security-group")
                .at("/security_group/name")
                .isEqualTo("default")
                .at("/security_group/id")
                .isEqualTo(usual.id())
                .each("/security_group/rules", "/parent_group_id")
                .isEqualTo(usual.id());
        assertThat(list)
                .beyond()
                .each("/security_groups", "/tenant_id")
                .isAsIn(shown, "/security_group/tenant_id")
                .whereListed("/security_groups", "/id", usual.id(), "")
                .isAsIn(shown, "/security_group");
    }

    private static Id ofNoGroup() {
        return new Id(UUID.randomUUID().toString());
    }
}
