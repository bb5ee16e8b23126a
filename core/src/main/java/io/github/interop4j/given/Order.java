package io.github.interop4j.given;

import io.github.interop4j.budget.Need;
import io.github.interop4j.cloud.Role;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a check asks for by {@link Given}: two orders that are equal, and shared, are for one thing.
 *
 * @param thing the record of the thing
 * @param as    tells several shared things of a kind apart; empty for the usual one
 * @param role  who makes it
 */
@API(status = API.Status.EXPERIMENTAL)
public record Order(Class<?> thing, Class<? extends Recipe<?>> recipe, boolean shared, String as, Role role) {

    /**
     * Reads an order.
     *
     * @throws IllegalStateException if neither the annotation nor the record names a recipe
     */
    public static Order of(Class<?> thing, Given given, Role role) {
        return new Order(
                thing,
                given.by() == Given.Usual.class ? usual(thing) : given.by(),
                given.shared(),
                given.shared() ? given.as() : "",
                role);
    }

    /** Orders the usual thing of this kind that all share. */
    static Order shared(Class<?> thing, Role role) {
        return new Order(thing, usual(thing), true, "", role);
    }

    private static Class<? extends Recipe<?>> usual(Class<?> thing) {
        return Optional.ofNullable(thing.getAnnotation(MadeBy.class))
                .orElseThrow(() -> new IllegalStateException(
                        "@Given " + thing.getSimpleName() + " has no recipe: annotate the record with @MadeBy"))
                .value();
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
        return (shared ? "shared " : "") + name + (as.isEmpty() ? "" : " '" + as + "'");
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
