package io.github.interop4j.budget.planted;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import java.util.Set;

/** One of its own that stands on the one that all share. */
@MadeBy(Standing.Made.class)
record Standing(Counted own, Counted on) {

    /** Makes the one and borrows the other. */
    static final class Made implements Recipe<Standing> {

        @Override
        public Standing make(Kitchen kitchen) {
            return new Standing(new Counted.Made().make(kitchen), kitchen.shared(Counted.class));
        }

        @Override
        public Need need() {
            return Need.of(Resource.SERVERS, 1);
        }

        @Override
        public Set<Class<?>> shares() {
            return Set.of(Counted.class);
        }
    }
}
