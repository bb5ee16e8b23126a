package io.github.interop4j.given;

import io.github.interop4j.budget.Need;
import io.github.interop4j.cloud.Role;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * What a check asks for by {@link Given}: two orders that are equal, and not for one check, are for one thing.
 *
 * @param thing the record of the thing
 * @param as    tells several things of a kind apart; empty for the usual one
 * @param role  who makes it
 * @param copy  which one of those that are lent, from 1; 0 for whichever there is, and for all that is not lent; -1 for one
 *     more, which is handed over
 */
@API(status = API.Status.EXPERIMENTAL)
public record Order(
        Class<?> thing, Class<? extends Recipe<?>> recipe, Keeping keeping, String as, Role role, int copy) {

    /** Who uses a thing. */
    public enum Keeping {
        /** One check, for which it is made. */
        OWN(""),
        /** All checks at once; none changes it. */
        SHARED("shared "),
        /** One check at a time, which gives it back as it was. */
        LENT("lent ");

        private final String title;

        Keeping(String title) {
            this.title = title;
        }

        static Keeping of(Given given) {
            if (given.shared() && given.lent()) {
                throw new IllegalStateException("@Given says shared and lent: what all use cannot be one check's");
            }
            if (given.spent() && !given.shared() && !given.lent()) {
                throw new IllegalStateException("@Given says spent, and neither shared nor lent: whose would it be?");
            }
            return given.shared() ? SHARED : given.lent() ? LENT : OWN;
        }
    }

    /**
     * Reads an order.
     *
     * @throws IllegalStateException if neither the annotation nor the record names a recipe
     */
    static Order of(Class<?> thing, Given given, Role role) {
        Keeping keeping = Keeping.of(given);
        return new Order(
                thing,
                given.by() == Given.Usual.class ? usual(thing) : given.by(),
                keeping,
                keeping == Keeping.OWN ? "" : given.as(),
                role,
                0);
    }

    /**
     * Reads what a parameter orders, which is also said of what the check hands over.
     *
     * @throws IllegalStateException if neither the annotation nor the record names a recipe, or if it hands over what
     *     nobody else could have
     */
    public static Order of(Parameter parameter, Given given, Role role) {
        if (parameter.getType() != HandOver.class) {
            return of(parameter.getType(), given, role);
        }
        Order order = of(handedOver(parameter), given, role).handedOver();
        if (!order.isKept() || given.spent()) {
            throw new IllegalStateException(
                    "@Given HandOver must say shared or lent, and not spent: others are to have it afterwards");
        }
        if (!order.shares().isEmpty()) {
            throw new IllegalStateException("@Given HandOver of the " + order.title()
                    + ", which stands on what is shared: that is not handed over");
        }
        return order;
    }

    private Order handedOver() {
        return isLent() ? new Order(thing, recipe, keeping, as, role, -1) : this;
    }

    private static Class<?> handedOver(Parameter parameter) {
        if (parameter.getParameterizedType() instanceof ParameterizedType type
                && type.getActualTypeArguments()[0] instanceof Class<?> thing) {
            return thing;
        }
        throw new IllegalStateException("@Given HandOver must say of what: HandOver<Server>");
    }

    /** Orders the usual thing of this kind that all share. */
    static Order shared(Class<?> thing, Role role) {
        return new Order(thing, usual(thing), Keeping.SHARED, "", role, 0);
    }

    private static Class<? extends Recipe<?>> usual(Class<?> thing) {
        return Optional.ofNullable(thing.getAnnotation(MadeBy.class))
                .orElseThrow(() -> new IllegalStateException(
                        "@Given " + thing.getSimpleName() + " has no recipe: annotate the record with @MadeBy"))
                .value();
    }

    /** Returns whether the run keeps it from one check to the next. */
    public boolean isKept() {
        return keeping != Keeping.OWN;
    }

    public boolean isLent() {
        return keeping == Keeping.LENT;
    }

    /** Returns so many things of which one is lent for this order; none where it is not for one that is lent. */
    public List<Order> copies(int most) {
        return IntStream.rangeClosed(1, isLent() ? most : 0)
                .mapToObj(number -> new Order(thing, recipe, keeping, as, role, number))
                .toList();
    }

    /** Returns how much making it takes at most, without what it shares. */
    public Need need() {
        return constructed().need();
    }

    /** Returns the shared things that making it uses. */
    public List<Order> shares() {
        return constructed().shares().stream().map(each -> shared(each, role)).toList();
    }

    /** Returns what reports call it: {@code keypair}, {@code shared server 'second'}. */
    public String title() {
        String name = thing.getSimpleName().toLowerCase(Locale.ROOT);
        return keeping.title + name + (as.isEmpty() ? "" : " '" + as + "'");
    }

    /** Follows the recipe, on the calling thread. */
    Object make(Kitchen kitchen) {
        Object made = constructed().make(kitchen);
        if (!thing.isInstance(made)) {
            throw new IllegalStateException(recipe.getName() + " makes a "
                    + made.getClass().getSimpleName() + " and not the " + thing.getSimpleName()
                    + " that is asked for: name another recipe in @Given(by = …)");
        }
        return made;
    }

    private Recipe<?> constructed() {
        try {
            Constructor<? extends Recipe<?>> constructor = recipe.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the constructor of " + recipe.getName() + " failed", e.getCause());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(recipe.getName() + " needs a constructor that takes nothing", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(recipe.getName() + " cannot be constructed", e);
        }
    }
}
