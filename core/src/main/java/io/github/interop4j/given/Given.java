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
 * <p>Creation: by the thing's recipe, before the check. Scope: this check. Clean-up: after it, by the ledger. A thing
 * that cannot be made leaves the check INCONCLUSIVE. A check never receives as given what it judges.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@API(status = API.Status.EXPERIMENTAL)
public @interface Given {}
