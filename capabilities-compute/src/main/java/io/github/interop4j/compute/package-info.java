/**
 * What must be true of servers and what belongs to them?
 */
@NullMarked
package io.github.interop4j.compute;

import org.jspecify.annotations.NullMarked;
