package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.OtherSecurityGroup;
import io.github.interop4j.given.network.SecurityGroup;
import io.github.interop4j.service.network.SecurityGroupRules;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.UUID;
import java.util.regex.Pattern;

@Capability("networks-security-groups-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#create-security-group-rule")
class RejectedSecurityGroupRuleChecks {

    @Check("981bdc22-ce48-41ed-900a-73148b583958")
    void aRuleOfAnUnknownProtocolIsRejected(SecurityGroupRules rules, @Given(shared = true) SecurityGroup group) {
        assertThat(rules.create(group.id(), minimal -> minimal.put("protocol", "bad_protocol_name")))
                .isRefused(400);
    }

    @Check("5666968c-fff3-40d6-9efc-df1c8bd01abb")
    void aRuleOfAnUnknownEtherTypeIsRejected(SecurityGroupRules rules, @Given(shared = true) SecurityGroup group) {
        assertThat(rules.create(
                        group.id(), minimal -> minimal.put("protocol", "udp").put("ethertype", "bad_ethertype")))
                .isRefused(400);
    }

    @Check("5f8daf69-3c5f-4aaa-88c9-db1d66f68679")
    void aRuleOfAPrefixThatIsNoneIsRejected(SecurityGroupRules rules, @Given(shared = true) SecurityGroup group) {
        assertThat(rules.create(group.id(), minimal -> fromPrefix(minimal, "192.168.1./24")))
                .isRefused(400);
        assertThat(rules.create(group.id(), minimal -> fromPrefix(minimal, "192.168.1.1/33")))
                .isRefused(400);
        assertThat(rules.create(group.id(), minimal -> fromPrefix(minimal, "bad_prefix")))
                .isRefused(400);
        assertThat(rules.create(group.id(), minimal -> fromPrefix(minimal, "256")))
                .isRefused(400);
    }

    @Check("7607439c-af73-499e-bf64-f687fd12a842")
    void aRuleOfAPrefixOfAnotherVersionIsRejected(SecurityGroupRules rules, @Given(shared = true) SecurityGroup group) {
        String reason = "Conflicting value ethertype";
        isRejected(
                rules.create(
                        group.id(),
                        minimal -> fromPrefix(minimal, "10.100.0.0/16").put("ethertype", "IPv6")),
                reason);
        isRejected(
                rules.create(
                        group.id(),
                        minimal -> fromPrefix(minimal, "2001:db8::/48").put("ethertype", "IPv4")),
                reason);
    }

    @Check("b5c4b247-6b02-435b-b088-d10d45650881")
    void aRuleOfBothAPrefixAndAGroupIsRejected(
            SecurityGroupRules rules,
            @Given(shared = true) SecurityGroup group,
            @Given(shared = true, by = OtherSecurityGroup.class) SecurityGroup remote) {
        assertThat(rules.create(
                        group.id(),
                        minimal -> fromPrefix(minimal, "10.100.0.0/16")
                                .put("remote_group_id", remote.id().value())))
                .isRefused(400);
    }

    @Check("4bf786fd-2f02-443c-9716-5b98e159a49a")
    void aRuleOfARemoteGroupThatDoesNotExistIsRejected(
            SecurityGroupRules rules, @Given(shared = true) SecurityGroup group) {
        assertThat(rules.create(
                        group.id(), minimal -> minimal.put("protocol", "tcp").put("remote_group_id", "bad_group_id")))
                .isRefused(404);
        assertThat(rules.create(
                        group.id(),
                        minimal -> minimal.put("protocol", "tcp")
                                .put("remote_group_id", ofNoGroup().value())))
                .isRefused(404);
    }

    @Check("be308db6-a7cf-4d5c-9baf-71bafd73f35e")
    void aRuleInAGroupThatDoesNotExistIsRejected(SecurityGroupRules rules) {
        assertThat(rules.create(ofNoGroup(), minimal -> minimal.put("ethertype", "IPv4")))
                .isRefused(404);
    }

    @Check("8fde898f-ce88-493b-adc9-4e4692879fc5")
    void aRuleThatIsThereAlreadyIsRejected(SecurityGroupRules rules, @Given SecurityGroup group) {
        assertThat(ofPorts(rules, group, "tcp", 66, 67)).hasStatus(201).beyond().conformsTo("security-group-rule");
        assertThat(ofPorts(rules, group, "tcp", 66, 67)).isRefused(409);
    }

    @Check("0d9c7791-f2ad-4e2f-ac73-abf2373b0d2d")
    void aRuleOfPortsThatAreNoneIsRejected(SecurityGroupRules rules, @Given(shared = true) SecurityGroup group) {
        String reversed = "port_range_min must be <= port_range_max";
        isRejected(ofPorts(rules, group, "tcp", -16, 80), "Invalid value for port -16");
        isRejected(ofPorts(rules, group, "tcp", 80, 79), reversed);
        isRejected(ofPorts(rules, group, "tcp", 80, 65536), "Invalid value for port 65536");
        isRejected(upTo(rules, group, "tcp", 6), reversed);
        isRejected(ofPorts(rules, group, "tcp", -16, 65536), "Invalid value for port");
        isRejected(ofPorts(rules, group, "icmp", 1, 256), "Invalid value for ICMP code");
        isRejected(ofPorts(rules, group, "icmp", -1, 25), "Invalid value");
        isRejected(upTo(rules, group, "icmp", 6), "ICMP type (port-range-min) is missing");
        isRejected(ofPorts(rules, group, "icmp", 300, 1), "Invalid value for ICMP type");
    }

    private static void isRejected(Answer answer, String reason) {
        assertThat(answer).isRefused(400).at("/NeutronError/message").matches("(?s).*" + Pattern.quote(reason) + ".*");
    }

    private static Answer ofPorts(SecurityGroupRules rules, SecurityGroup group, String protocol, int least, int most) {
        return rules.create(
                group.id(),
                minimal -> minimal.put("protocol", protocol)
                        .put("port_range_min", least)
                        .put("port_range_max", most));
    }

    private static Answer upTo(SecurityGroupRules rules, SecurityGroup group, String protocol, int most) {
        return rules.create(
                group.id(), minimal -> minimal.put("protocol", protocol).put("port_range_max", most));
    }

    private static ObjectNode fromPrefix(ObjectNode rule, String prefix) {
        return rule.put("protocol", "tcp").put("remote_ip_prefix", prefix);
    }

    private static Id ofNoGroup() {
        return new Id(UUID.randomUUID().toString());
    }
}
