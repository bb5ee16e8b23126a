package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.OtherSecurityGroup;
import io.github.interop4j.given.network.SecurityGroup;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.network.SecurityGroupRules;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Map;
import java.util.function.Consumer;

@Capability("networks-security-groups-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#security-group-rules-security-group-rules")
class SecurityGroupRuleChecks {

    @Check("cfb99e0e-7410-4a3d-8a0c-959a63ee77e9")
    void rulesAreCreatedShownListedAndDeleted(SecurityGroupRules rules, @Given SecurityGroup group) {
        Id tcp = isShown(rules, lettingIn(rules, group, "tcp"));
        Id udp = isShown(rules, lettingIn(rules, group, "udp"));
        Id icmp = isShown(rules, lettingIn(rules, group, "icmp"));
        assertThat(rules.list())
                .hasStatus(200)
                .lists("/security_group_rules", "/id", tcp)
                .lists("/security_group_rules", "/id", udp)
                .lists("/security_group_rules", "/id", icmp)
                .beyond()
                .conformsTo("security-group-rules");

        assertThat(rules.delete(tcp)).hasStatus(204).beyond().hasNoBody();
        assertThat(rules.delete(udp)).hasStatus(204).beyond().hasNoBody();
        assertThat(rules.delete(icmp)).hasStatus(204).beyond().hasNoBody();
        assertThat(rules.list())
                .hasStatus(200)
                .doesNotList("/security_group_rules", "/id", tcp)
                .doesNotList("/security_group_rules", "/id", udp)
                .doesNotList("/security_group_rules", "/id", icmp)
                .beyond()
                .conformsTo("security-group-rules");
    }

    @Check("87dfbcf9-1849-43ea-b1e4-efa3eeae9f71")
    void aRuleKeepsItsPort(SecurityGroupRules rules, @Given SecurityGroup group) {
        Answer created = created(rules, group, "tcp", minimal -> between(minimal, 77, 77));
        isOfPorts(created, "tcp", 77, 77)
                .at("/security_group_rule/remote_group_id")
                .isNull()
                .at("/security_group_rule/remote_ip_prefix")
                .isNull();
        isShown(rules, created);
    }

    @Check("c9463db8-b44d-4f52-b6c0-8dbda99f26ce")
    void rulesKeepTheirTypesAndCodesOfIcmp(SecurityGroupRules rules, @Given SecurityGroup group) {
        isOfIcmp(rules, group, 3, 2);
        isOfIcmp(rules, group, 3, 0);
        isOfIcmp(rules, group, 8, 0);
        isOfIcmp(rules, group, 0, 0);
        Answer created = created(rules, group, "icmp", minimal -> minimal.put("port_range_min", 11));
        isLettingIn(created, "icmp")
                .at("/security_group_rule/port_range_min")
                .isEqualTo(11)
                .at("/security_group_rule/port_range_max")
                .isNull();
        assertThat(rules.list(Map.of("security_group_id", group.id(), "protocol", "icmp")))
                .beyond()
                .hasStatus(200)
                .conformsTo("security-group-rules")
                .listsOnly("/security_group_rules", "/security_group_id", group.id())
                .listsOnly("/security_group_rules", "/protocol", "icmp")
                .at("/security_group_rules")
                .hasSize(5)
                .whereListed("/security_group_rules", "/id", created.id("/security_group_rule/id"), "/port_range_min")
                .isEqualTo(11);
    }

    @Check("c2ed2deb-7a0c-44d8-8b4c-a5825b5c310b")
    void aRuleKeepsTheGroupItLetsIn(
            SecurityGroupRules rules,
            @Given SecurityGroup group,
            @Given(shared = true, by = OtherSecurityGroup.class) SecurityGroup remote) {
        Answer created = created(
                rules,
                group,
                "udp",
                minimal -> between(minimal, 50, 55)
                        .put("remote_group_id", remote.id().value()));
        isOfPorts(created, "udp", 50, 55)
                .at("/security_group_rule/remote_group_id")
                .isEqualTo(remote.id())
                .at("/security_group_rule/remote_ip_prefix")
                .isNull();
        isShown(rules, created);
    }

    @Check("16459776-5da2-4634-bce4-4b55ee3ec188")
    void aRuleKeepsThePrefixItLetsIn(SecurityGroupRules rules, @Given SecurityGroup group) {
        Answer created = created(
                rules, group, "tcp", minimal -> between(minimal, 76, 77).put("remote_ip_prefix", "10.100.0.0/16"));
        isOfPorts(created, "tcp", 76, 77)
                .at("/security_group_rule/remote_ip_prefix")
                .isEqualTo("10.100.0.0/16")
                .at("/security_group_rule/remote_group_id")
                .isNull();
        isShown(rules, created);
    }

    @Check("0a307599-6655-4220-bebc-fd70c64f2290")
    void aProtocolCanBeANumber(SecurityGroupRules rules, @Given SecurityGroup group) {
        Answer created = rules.create(group.id(), minimal -> minimal.put("protocol", 17));
        assertThat(created)
                .hasStatus(201)
                .at("/security_group_rule/direction")
                .isEqualTo("ingress")
                .at("/security_group_rule/protocol")
                .isIn("17", 17)
                .beyond()
                .conformsTo("security-group-rule");
        isShown(rules, created);
    }

    private static Answer lettingIn(SecurityGroupRules rules, SecurityGroup group, String protocol) {
        Answer created = created(rules, group, protocol, minimal -> {});
        assertThat(created)
                .hasStatus(201)
                .beyond()
                .conformsTo("security-group-rule")
                .at("/security_group_rule/protocol")
                .isEqualTo(protocol)
                .at("/security_group_rule/security_group_id")
                .isEqualTo(group.id());
        return created;
    }

    private static Answer created(
            SecurityGroupRules rules, SecurityGroup group, String protocol, Consumer<ObjectNode> deviation) {
        return rules.create(
                group.id(),
                minimal -> deviation.accept(minimal.put("protocol", protocol).put("ethertype", "IPv4")));
    }

    private static ObjectNode between(ObjectNode rule, int least, int most) {
        return rule.put("port_range_min", least).put("port_range_max", most);
    }

    private static void isOfIcmp(SecurityGroupRules rules, SecurityGroup group, int type, int code) {
        isOfPorts(created(rules, group, "icmp", minimal -> between(minimal, type, code)), "icmp", type, code)
                .at("/security_group_rule/remote_group_id")
                .isNull()
                .at("/security_group_rule/remote_ip_prefix")
                .isNull();
    }

    private static AnswerAssert isOfPorts(Answer created, String protocol, int least, int most) {
        return isLettingIn(created, protocol)
                .at("/security_group_rule/port_range_min")
                .isEqualTo(least)
                .at("/security_group_rule/port_range_max")
                .isEqualTo(most);
    }

    private static AnswerAssert isLettingIn(Answer created, String protocol) {
        assertThat(created)
                .hasStatus(201)
                .beyond()
                .conformsTo("security-group-rule")
                .at("/security_group_rule/tenant_id")
                .isAsIn(created, "/security_group_rule/project_id");
        return assertThat(created)
                .at("/security_group_rule/direction")
                .isEqualTo("ingress")
                .at("/security_group_rule/ethertype")
                .isEqualTo("IPv4")
                .at("/security_group_rule/protocol")
                .isEqualTo(protocol);
    }

    /** Tells the id of a rule that is shown as it was created. */
    private static Id isShown(SecurityGroupRules rules, Answer created) {
        Id rule = created.id("/security_group_rule/id");
        assertThat(rules.show(rule))
                .hasStatus(200)
                .at("/security_group_rule")
                .isAsIn(created)
                .beyond()
                .conformsTo("security-group-rule");
        return rule;
    }
}
