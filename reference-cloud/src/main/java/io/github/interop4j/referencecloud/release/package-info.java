/**
 * Of what time is the simulated cloud? What the services of an OpenStack release offered, in one table.
 */
@NullMarked
package io.github.interop4j.referencecloud.release;

import org.jspecify.annotations.NullMarked;
