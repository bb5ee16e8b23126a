package io.github.interop4j.given.planted;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.given.compute.Keypair;
import io.github.interop4j.service.compute.Keypairs;
import java.util.Set;

/**
 * Things by other recipes than their record names; and recipes that are none.
 */
@Capability("planted-recipes")
class RecipeChecks {

    @Check("planted-recipe-other")
    void isMadeByAnotherRecipe(Keypairs keypairs, @Given(by = Marked.class) Keypair keypair) {
        assertThat(keypairs.show(keypair.id())).at("/keypair/name").isEqualTo(keypair.name());
    }

    @Check("planted-recipe-wrong")
    void isMadeByARecipeForSomethingElse(@Given(by = SomethingElse.class) Keypair keypair) {
        throw new AssertionError("it ran with " + keypair);
    }

    @Check("planted-recipe-circle")
    void isMadeByARecipeThatAsksForItself(@Given(shared = true) Ouroboros ouroboros) {
        throw new AssertionError("it ran with " + ouroboros);
    }

    @Check("planted-recipe-hen")
    void isMadeByRecipesThatAskForEachOther(@Given(shared = true) Hen hen, @Given(shared = true) Egg egg) {
        throw new AssertionError("it ran with " + hen + " and " + egg);
    }

    @Check("planted-recipe-unsaid")
    void isMadeByARecipeThatDoesNotSayWhatItShares(@Given(by = Unsaid.class) Keypair keypair) {
        throw new AssertionError("it ran with " + keypair);
    }

    @Check("planted-recipe-on-shared")
    void isMadeFromWhatIsShared(Keypairs keypairs, @Given Pair pair) {
        assertThat(keypairs.list())
                .lists("/keypairs", "/keypair/name", pair.shared().id())
                .lists("/keypairs", "/keypair/name", pair.own().id());
    }

    @Check("planted-recipe-on-the-same")
    void isMadeFromWhatIsSharedToo(Keypairs keypairs, @Given Pair pair) {
        assertThat(keypairs.show(pair.shared().id())).hasStatus(200);
    }

    /** Its name says who made it. */
    static final class Marked implements Recipe<Keypair> {

        @Override
        public Keypair make(Kitchen kitchen) {
            var made = kitchen.success(kitchen.words(Keypairs::new)
                    .create(minimal -> minimal.put("name", kitchen.principal().newName("marked"))));
            return new Keypair(
                    made.id("/keypair/name").value(),
                    made.id("/keypair/fingerprint").value());
        }
    }

    /** Makes what nobody asked for. */
    static final class SomethingElse implements Recipe<String> {

        @Override
        public String make(Kitchen kitchen) {
            return "no keypair";
        }
    }

    /** Of itself. */
    @MadeBy(Ouroboros.Biting.class)
    record Ouroboros() {

        /** Asks for the one it makes. */
        static final class Biting implements Recipe<Ouroboros> {

            @Override
            public Ouroboros make(Kitchen kitchen) {
                return kitchen.shared(Ouroboros.class);
            }

            @Override
            public Set<Class<?>> shares() {
                return Set.of(Ouroboros.class);
            }
        }
    }

    /** Borrows, and does not say so. */
    static final class Unsaid implements Recipe<Keypair> {

        @Override
        public Keypair make(Kitchen kitchen) {
            return kitchen.shared(Keypair.class);
        }
    }

    /** Of an egg. */
    @MadeBy(Hen.Hatched.class)
    record Hen(Egg egg) {

        /** Needs the egg first. */
        static final class Hatched implements Recipe<Hen> {

            @Override
            public Hen make(Kitchen kitchen) {
                return new Hen(kitchen.shared(Egg.class));
            }

            @Override
            public Set<Class<?>> shares() {
                return Set.of(Egg.class);
            }
        }
    }

    /** Of a hen. */
    @MadeBy(Egg.Laid.class)
    record Egg(String of) {

        /** Needs the hen first. */
        static final class Laid implements Recipe<Egg> {

            @Override
            public Egg make(Kitchen kitchen) {
                return new Egg(kitchen.shared(Hen.class).toString());
            }

            @Override
            public Set<Class<?>> shares() {
                return Set.of(Hen.class);
            }
        }
    }

    /** One of its own and the one that all share. */
    @MadeBy(Pair.Paired.class)
    record Pair(Keypair own, Keypair shared) {

        /** Makes the one and borrows the other. */
        static final class Paired implements Recipe<Pair> {

            @Override
            public Pair make(Kitchen kitchen) {
                return new Pair(new Marked().make(kitchen), kitchen.shared(Keypair.class));
            }

            @Override
            public Set<Class<?>> shares() {
                return Set.of(Keypair.class);
            }
        }
    }
}
