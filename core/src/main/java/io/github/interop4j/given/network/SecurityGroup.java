package io.github.interop4j.given.network;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.network.SecurityGroups;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;
import org.openstack4j.api.Builders;

/**
 * A security group with the rules that the cloud gives every new one.
 *
 * @param model it as openstack4j knows a security group
 */
@MadeBy(SecurityGroup.Created.class)
@API(status = API.Status.EXPERIMENTAL)
public record SecurityGroup(Id id, String name, org.openstack4j.model.network.SecurityGroup model) {

    /** Asks for one. */
    static final class Created implements Recipe<SecurityGroup> {

        @Override
        public SecurityGroup make(Kitchen kitchen) {
            String name = kitchen.words(SecurityGroups::new).newName();
            var made = kitchen.typed(os -> os.networking()
                    .securitygroup()
                    .create(Builders.securityGroup().name(name).build()));
            return new SecurityGroup(new Id(made.getId()), name, made);
        }

        @Override
        public Need need() {
            return Need.of(Resource.SECURITY_GROUPS, 1);
        }
    }
}
