package io.github.interop4j.given.network;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.network.Routers;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;
import org.openstack4j.api.Builders;

/**
 * A router with no gateway, into which nothing is plugged.
 *
 * @param model it as openstack4j knows a router
 */
@MadeBy(Router.Created.class)
@API(status = API.Status.EXPERIMENTAL)
public record Router(Id id, String name, org.openstack4j.model.network.Router model) {

    /** Asks for one. */
    static final class Created implements Recipe<Router> {

        @Override
        public Router make(Kitchen kitchen) {
            String name = kitchen.words(Routers::new).newName();
            var made = kitchen.typed(os ->
                    os.networking().router().create(Builders.router().name(name).build()));
            return new Router(new Id(made.getId()), name, made);
        }

        @Override
        public Need need() {
            return Need.of(Resource.ROUTERS, 1);
        }
    }
}
