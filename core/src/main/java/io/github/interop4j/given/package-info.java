/**
 * What must exist before a check begins? Comes after {@code session}, before {@code check}.
 */
@NullMarked
package io.github.interop4j.given;

import org.jspecify.annotations.NullMarked;
