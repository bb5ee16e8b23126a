/**
 * What exists in the simulated cloud? Everything that a request can create, change or delete, in one copyable place.
 */
@NullMarked
package io.github.interop4j.referencecloud.world;

import org.jspecify.annotations.NullMarked;
