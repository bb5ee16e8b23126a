package io.github.interop4j.given.network;

import io.github.interop4j.budget.Need;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import org.apiguardian.api.API;

/**
 * Makes another security group, for checks that are given two.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class OtherSecurityGroup implements Recipe<SecurityGroup> {

    @Override
    public SecurityGroup make(Kitchen kitchen) {
        return new SecurityGroup.Created().make(kitchen);
    }

    @Override
    public Need need() {
        return new SecurityGroup.Created().need();
    }
}
