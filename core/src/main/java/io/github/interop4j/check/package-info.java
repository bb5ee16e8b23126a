/**
 * What do we try? The annotations of a check and the extension that sets its stage. Comes after {@code given}, before {@code service}.
 */
@NullMarked
package io.github.interop4j.check;

import org.jspecify.annotations.NullMarked;
