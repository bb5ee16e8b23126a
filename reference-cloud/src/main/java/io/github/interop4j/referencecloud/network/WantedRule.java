package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Read what a rule of a security group is wanted to let pass, as strictly as Neutron does. */
final class WantedRule {

    private static final Set<String> PROTOCOLS = Set.of(
            "ah",
            "dccp",
            "egp",
            "esp",
            "gre",
            "hopopt",
            "icmp",
            "igmp",
            "ip",
            "ipip",
            "ipv6-encap",
            "ipv6-frag",
            "ipv6-icmp",
            "icmpv6",
            "ipv6-nonxt",
            "ipv6-opts",
            "ipv6-route",
            "ospf",
            "pgm",
            "rsvp",
            "sctp",
            "tcp",
            "udp",
            "udplite",
            "vrrp");
    private static final Set<String> WITH_PORTS = Set.of("tcp", "udp", "sctp", "dccp", "udplite", "6", "17");
    private static final Set<String> ICMP = Set.of("icmp", "ipv6-icmp", "icmpv6", "1", "58");

    private WantedRule() {}

    static SecurityGroupRule.Traffic of(JsonNode wanted, Sight sight) {
        SecurityGroupRule.Traffic traffic = new SecurityGroupRule.Traffic(
                directionOf(wanted),
                etherTypeOf(wanted),
                protocolOf(wanted),
                number(wanted, "port_range_min"),
                number(wanted, "port_range_max"),
                text(wanted, "remote_ip_prefix"),
                text(wanted, "remote_group_id"));
        if (traffic.remotePrefix().isPresent() && traffic.remoteGroupId().isPresent()) {
            throw Words.refusal(
                    400,
                    "SecurityGroupMultipleRemoteEntites",
                    "Only one of remote_ip_prefix or remote_group_id or remote_address_group_id may be provided.");
        }
        traffic.remotePrefix().ifPresent(prefix -> checkPrefix(prefix, traffic.etherType()));
        checkPorts(traffic);
        traffic.remoteGroupId().ifPresent(id -> SecurityGroup.find(id, sight));
        return traffic;
    }

    private static String directionOf(JsonNode wanted) {
        String direction = wanted.path("direction").asText();
        if (!List.of("ingress", "egress").contains(direction)) {
            throw Words.invalid("direction", direction + " is not in valid_values.");
        }
        return direction;
    }

    private static String etherTypeOf(JsonNode wanted) {
        String etherType = text(wanted, "ethertype").orElse("IPv4");
        return List.of("IPv4", "IPv6").stream()
                .filter(known -> known.equalsIgnoreCase(etherType))
                .findFirst()
                .orElseThrow(() -> Words.refusal(
                        400,
                        "SecurityGroupRuleInvalidEtherType",
                        "Security group rule for ethertype '" + etherType
                                + "' not supported. Allowed values are ['IPv4', 'IPv6']."));
    }

    private static Optional<String> protocolOf(JsonNode wanted) {
        Optional<String> protocol = text(wanted, "protocol").map(name -> name.toLowerCase(Locale.ROOT));
        protocol.filter(name -> !PROTOCOLS.contains(name) && !isByte(name)).ifPresent(name -> {
            throw Words.refusal(
                    400,
                    "SecurityGroupRuleInvalidProtocol",
                    "Security group rule protocol " + name + " not supported. Only protocol names and integer"
                            + " representations [0 to 255] are supported.");
        });
        return protocol;
    }

    private static boolean isByte(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= 255;
    }

    private static void checkPrefix(String prefix, String etherType) {
        Cidr cidr = Cidr.parse(prefix.contains("/") ? prefix : prefix + (prefix.contains(":") ? "/128" : "/32"))
                .orElseThrow(
                        () -> Words.refusal(400, "InvalidCIDR", "Invalid CIDR " + prefix + " given as IP prefix."));
        if (!etherType.equals("IPv" + cidr.version())) {
            throw Words.refusal(
                    400,
                    "SecurityGroupRuleParameterConflict",
                    "Conflicting value ethertype " + etherType + " for CIDR " + prefix);
        }
    }

    private static void checkPorts(SecurityGroupRule.Traffic traffic) {
        Optional<Integer> min = traffic.portMin();
        Optional<Integer> max = traffic.portMax();
        if (min.isEmpty() && max.isEmpty()) {
            return;
        }
        String protocol = traffic.protocol()
                .orElseThrow(() -> Words.refusal(
                        400,
                        "SecurityGroupProtocolRequiredWithPorts",
                        "Must also specify protocol if port range is given."));
        if (WITH_PORTS.contains(protocol)) {
            requireBetween(min, 0, 65535);
            requireBetween(max, 0, 65535);
            if (min.isEmpty() || max.isEmpty() || min.get() > max.get()) {
                throw Words.refusal(
                        400,
                        "SecurityGroupInvalidPortRange",
                        "For TCP/UDP protocols, port_range_min must be <= port_range_max");
            }
        } else if (ICMP.contains(protocol)) {
            min.filter(type -> type < 0 || type > 255).ifPresent(type -> {
                throw icmp("type (port_range_min)", type);
            });
            max.filter(code -> code < 0 || code > 255).ifPresent(code -> {
                throw icmp("code (port_range_max)", code);
            });
            if (min.isEmpty()) {
                throw Words.refusal(
                        400,
                        "SecurityGroupMissingIcmpType",
                        "ICMP code (port-range-max) " + max.orElse(0)
                                + " is provided but ICMP type (port-range-min) is missing.");
            }
        }
    }

    private static Refusal icmp(String what, int value) {
        return Words.refusal(
                400,
                "SecurityGroupInvalidIcmpValue",
                "Invalid value for ICMP " + what + " " + value + ". It must be 0 to 255.");
    }

    private static void requireBetween(Optional<Integer> port, int least, int most) {
        port.filter(value -> value < least || value > most).ifPresent(value -> {
            throw Words.refusal(400, "SecurityGroupInvalidPortValue", "Invalid value for port " + value);
        });
    }

    private static Optional<String> text(JsonNode wanted, String field) {
        return wanted.hasNonNull(field) ? Optional.of(wanted.get(field).asText()) : Optional.empty();
    }

    private static Optional<Integer> number(JsonNode wanted, String field) {
        Optional<String> text = text(wanted, field);
        text.filter(value -> !value.matches("-?\\d{1,9}")).ifPresent(value -> {
            throw Words.refusal(400, "SecurityGroupInvalidPortValue", "Invalid value for port " + value);
        });
        return text.map(Integer::valueOf);
    }
}
