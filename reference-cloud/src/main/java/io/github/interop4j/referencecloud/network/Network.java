package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A network.
 *
 * @param isExternal whether routers have their gateways there
 */
record Network(Standard standard, boolean isUp, boolean isShared, boolean isExternal, boolean hasPortSecurity, int mtu)
        implements Resource {

    private static final int TUNNEL_MTU = 1450;
    private static final int FLAT_MTU = 1500;

    static Network create(Standard standard, JsonNode wanted) {
        boolean isExternal = flag(wanted, "router:external", false);
        return new Network(
                standard,
                flag(wanted, "admin_state_up", true),
                flag(wanted, "shared", false),
                isExternal,
                flag(wanted, "port_security_enabled", true),
                wanted.path("mtu").asInt(isExternal ? FLAT_MTU : TUNNEL_MTU));
    }

    Network changed(JsonNode change, Instant now) {
        return new Network(
                standard.changed(change, now),
                flag(change, "admin_state_up", isUp),
                flag(change, "shared", isShared),
                flag(change, "router:external", isExternal),
                flag(change, "port_security_enabled", hasPortSecurity),
                change.path("mtu").asInt(mtu));
    }

    Network touched(Instant now) {
        return new Network(standard.touched(now), isUp, isShared, isExternal, hasPortSecurity, mtu);
    }

    @Override
    public String path() {
        return path(id());
    }

    static String path(String id) {
        return "network/network/" + id;
    }

    private static boolean flag(JsonNode wanted, String name, boolean usual) {
        return wanted.hasNonNull(name) ? Attribute.flagOf(wanted.get(name)) : usual;
    }
}
