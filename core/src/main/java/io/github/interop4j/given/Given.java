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
     * Whether the thing is lent to one check at a time, out of a few that the run keeps. The check may change it, and
     * gives it back as it was, as far as that can be put back: its history and its times cannot. It is lent again only
     * after a check that passed, found nothing amiss and left nothing; otherwise it is taken back.
     */
    boolean lent() default false;

    /**
     * Whether the check uses up what is shared or lent: it may do with it what it likes, delete it too, and nobody gets it
     * afterwards. It gets it when nobody else has it or waits for it; who wants it later gets another.
     */
    boolean spent() default false;

    /**
     * Tells several shared or lent things of a kind apart: {@code @Given(shared = true, as = "second") Server}. The same name
     * means the same thing in every check. Of no meaning for what is a check's own.
     */
    String as() default "";

    /** Stands for the recipe that the record names with {@link MadeBy}. */
    interface Usual extends Recipe<Object> {}
}
