package io.github.interop4j.referencecloud.identity;

import io.github.interop4j.referencecloud.world.Thing;

/** A user's role on a project or domain, implied roles spelled out. */
record Grant(String userId, Scope on, String roleId) implements Thing {

    @Override
    public String path() {
        return "identity/grant/" + userId + "/" + on.id() + "/" + roleId;
    }
}
