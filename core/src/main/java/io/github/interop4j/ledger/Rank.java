package io.github.interop4j.ledger;

import org.apiguardian.api.API;

/**
 * What depends on what: a thing is taken back before everything of a lower rank.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Rank {

    /** Nothing in it and nothing on it: keypairs, images, application credentials. */
    public static final int LEAF = 10;

    public static final int NETWORK = 20;
    public static final int SUBNET = 30;
    public static final int SECURITY_GROUP = 32;
    public static final int SECURITY_GROUP_RULE = 33;
    public static final int VOLUME = 34;
    public static final int SNAPSHOT = 36;
    public static final int CONTAINER = 38;
    public static final int ROUTER = 40;
    public static final int PORT = 50;
    public static final int ROUTER_INTERFACE = 60;
    /** Before the interface through which it leads. */
    public static final int EXTRA_ROUTE = 65;

    public static final int FLOATING_IP = 70;
    public static final int OBJECT = 75;
    public static final int SERVER = 80;
    /** Before its server, whose volume cannot go with it while there is a snapshot of it. */
    public static final int SNAPSHOT_OF_SERVER = 85;
    /** What hangs on a server that others use too: volumes and interfaces. */
    public static final int ATTACHMENT = 90;

    private Rank() {}
}
