package io.github.interop4j.given;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Asks for a thing that exists before a check begins.
 *
 * <p>Creation: by the thing's recipe, before the check. Scope: this check, or all that share it. Clean-up: after its
 * last use, by the ledger. A thing that cannot be made leaves the check INCONCLUSIVE. A check never receives as given
 * what it judges.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@API(status = API.Status.EXPERIMENTAL)
public @interface Given {

    /** Another recipe for the same record: {@code @Given(by = StoppedServer.class) Server}. */
    Class<? extends Recipe<?>> by() default Usual.class;

    /**
     * Whether the thing is lent to every check of the run that asks for the same: made once for the recipe and the
     * role, by the first that needs it. None of them may change it; a check that lists must bear what others made.
     */
    boolean shared() default false;

    /**
     * Tells several shared things of a kind apart: {@code @Given(shared = true, as = "second") Server}. The same name
     * means the same thing in every check. Of no meaning where nothing is shared.
     */
    String as() default "";

    /** Stands for the recipe that the record names with {@link MadeBy}. */
    interface Usual extends Recipe<Object> {}
}
