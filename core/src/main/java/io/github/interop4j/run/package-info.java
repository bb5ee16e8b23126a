/**
 * Do it: discover, execute, collect. Comes after {@code verdict}, before {@code assessment}.
 */
@NullMarked
package io.github.interop4j.run;

import org.jspecify.annotations.NullMarked;
