package io.github.interop4j.referencecloud;

/** Security groups and their rules: what both clouds are asked. */
final class SecurityGroupQuestions {

    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";
    private static final String GROUPS = "/v2.0/security-groups";
    private static final String RULES = "/v2.0/security-group-rules";

    private final Side side;
    private final Client member;
    private final Client other;

    private SecurityGroupQuestions(Side side) {
        this.side = side;
        member = side.as("member");
        other = side.as("other");
    }

    static void ask(Side side) {
        new SecurityGroupQuestions(side).groups();
    }

    private void groups() {
        String id = side.ask(
                        "create a group", member, "POST", "network", GROUPS, "{'security_group':{'name':'contract-g'}}")
                .at("/security_group/id")
                .asText();
        String one = GROUPS + "/" + id;
        for (String wrong :
                new String[] {"{}", "{'security_group':{'name':'default'}}", "{'security_group':{'nope':1}}"}) {
            side.ask("bad group: " + wrong, member, "POST", "network", GROUPS, wrong);
        }
        side.ask("show a group", member, "GET", "network", one);
        side.ask("show a group as another", other, "GET", "network", one);
        side.ask("show no group", member, "GET", "network", GROUPS + "/nope");
        side.ask("groups", member, "GET", "network", GROUPS);
        side.ask("groups by name", member, "GET", "network", GROUPS + "?name=contract-g&fields=name");
        side.ask(
                "update a group",
                member,
                "PUT",
                "network",
                one,
                "{'security_group':{'name':'contract-h','description':'e'}}");
        rules(id);
        String usual = member.send("GET", side.root("network") + GROUPS + "?name=default")
                .at("/security_groups/0/id")
                .asText();
        side.ask(
                "rename the default group",
                member,
                "PUT",
                "network",
                GROUPS + "/" + usual,
                "{'security_group':{'name':'x'}}");
        side.ask("delete the default group", member, "DELETE", "network", GROUPS + "/" + usual);
        side.ask("delete a group as another", other, "DELETE", "network", one);
        side.ask("delete a group", member, "DELETE", "network", one);
        side.ask("delete a deleted group", member, "DELETE", "network", one);
    }

    private void rules(String group) {
        String at = "{'security_group_rule':{'security_group_id':'" + group + "','direction':'ingress'";
        String first = at + ",'protocol':'tcp','port_range_min':77,'port_range_max':78}}";
        String id = side.ask("create a rule", member, "POST", "network", RULES, first)
                .at("/security_group_rule/id")
                .asText();
        side.ask("create a rule again", member, "POST", "network", RULES, first);
        for (String traffic : new String[] {
            "",
            ",'ethertype':'IPv6'",
            ",'ethertype':'x'",
            ",'protocol':'x'",
            ",'protocol':'tcp','remote_ip_prefix':'bad'",
            ",'protocol':'tcp','remote_ip_prefix':'10.0.0.0/24'",
            ",'protocol':'tcp','remote_ip_prefix':'10.0.0.0/24','ethertype':'IPv6'",
            ",'protocol':'tcp','port_range_min':-16,'port_range_max':80",
            ",'protocol':'tcp','port_range_min':80,'port_range_max':79",
            ",'protocol':'tcp','port_range_min':80,'port_range_max':65536",
            ",'protocol':'tcp','port_range_min':null,'port_range_max':6",
            ",'protocol':'icmp','port_range_min':1,'port_range_max':256",
            ",'protocol':'icmp','port_range_min':null,'port_range_max':6",
            ",'protocol':'icmp','port_range_min':300,'port_range_max':1",
            ",'protocol':'icmp','port_range_min':3,'port_range_max':0",
            ",'protocol':'icmp','port_range_min':11,'port_range_max':null",
            ",'port_range_min':1,'port_range_max':2",
            ",'protocol':'tcp','remote_group_id':'nope'",
            ",'protocol':'tcp','remote_group_id':'GROUP','remote_ip_prefix':'10.0.0.0/24'",
            ",'protocol':'udp','remote_group_id':'GROUP'"
        }) {
            side.ask("rule" + traffic, member, "POST", "network", RULES, at + traffic.replace("GROUP", group) + "}}");
        }
        String[][] bodies = {
            {"no direction", "{'security_group_rule':{'security_group_id':'" + group + "'}}"},
            {"a wrong direction", "{'security_group_rule':{'security_group_id':'" + group + "','direction':'x'}}"},
            {"no group", "{'security_group_rule':{'direction':'ingress'}}"},
            {"a group that is no id", "{'security_group_rule':{'direction':'ingress','security_group_id':'nope'}}"},
            {"nobody's group", "{'security_group_rule':{'direction':'ingress','security_group_id':'" + NOBODYS + "'}}"},
        };
        for (String[] body : bodies) {
            side.ask("bad rule: " + body[0], member, "POST", "network", RULES, body[1]);
        }
        side.ask("show a rule", member, "GET", "network", RULES + "/" + id);
        side.ask("show a rule as another", other, "GET", "network", RULES + "/" + id);
        side.ask("show no rule", member, "GET", "network", RULES + "/nope");
        side.ask("rules by group", member, "GET", "network", RULES + "?protocol=udp&security_group_id=" + group);
        side.ask("delete a rule as another", other, "DELETE", "network", RULES + "/" + id);
        side.ask("delete a rule", member, "DELETE", "network", RULES + "/" + id);
        side.ask("delete a deleted rule", member, "DELETE", "network", RULES + "/" + id);
    }
}
