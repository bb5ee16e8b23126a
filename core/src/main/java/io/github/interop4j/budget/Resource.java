package io.github.interop4j.budget;

import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Something of which a cloud has so much and no more.
 */
@API(status = API.Status.EXPERIMENTAL)
public enum Resource {
    SERVERS("server", "servers", "server", "--max-servers", "instances"),
    /** Of servers to the next larger flavor: they take vCPUs and RAM, and have no quota of their own. */
    RESIZES("resize", "resizes", "", "", ""),
    VCPUS("vCPU", "vCPUs", "", "--max-vcpus", "cores"),
    RAM_MB("MB of RAM", "MB of RAM", "", "--max-ram", "ram"),
    VOLUMES("volume", "volumes", "volume", "", "volumes"),
    VOLUME_GB("GB of volumes", "GB of volumes", "", "--max-volume-gb", "gigabytes"),
    SNAPSHOTS("snapshot", "snapshots", "snapshot", "", "snapshots"),
    FLOATING_IPS("floating IP", "floating IPs", "floating ip", "--max-floating-ips", "floating-ips"),
    NETWORKS("network", "networks", "network", "", "networks"),
    SUBNETS("subnet", "subnets", "subnet", "", "subnets"),
    ROUTERS("router", "routers", "router", "", "routers"),
    PORTS("port", "ports", "port", "", "ports"),
    SECURITY_GROUPS("security group", "security groups", "security group", "", "secgroups"),
    KEYPAIRS("keypair", "keypairs", "keypair", "", "key-pairs");

    private final String one;
    private final String many;
    private final String kind;
    private final String option;
    private final String quota;

    Resource(String one, String many, String kind, String option, String quota) {
        this.one = one;
        this.many = many;
        this.kind = kind;
        this.option = option;
        this.quota = quota;
    }

    /** Returns so much of it in words: {@code 1 server}, {@code 512 MB of RAM}. */
    public String count(int amount) {
        return amount + " " + (amount == 1 ? one : many);
    }

    /** Returns the option by which a person sets its ceiling, where there is one. */
    public Optional<String> option() {
        return Optional.of(option).filter(each -> !each.isEmpty());
    }

    /** Returns its name where one is all that is spoken of: {@code servers}. */
    public String title() {
        return many;
    }

    /** Returns the option of {@code openstack quota set} that raises its quota, where it has one. */
    public Optional<String> quotaOption() {
        return Optional.of(quota).filter(each -> !each.isEmpty()).map(each -> "--" + each);
    }

    /** Returns which one the ledger's things of a kind are counted as. */
    public static Optional<Resource> ofKind(String kind) {
        return Stream.of(values())
                .filter(each -> !each.kind.isEmpty() && each.kind.equalsIgnoreCase(kind))
                .findFirst();
    }
}
