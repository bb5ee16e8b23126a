/**
 * Whom do we ask? A cloud under test, and the file and key every value came from. Comes first, before {@code session}.
 */
@NullMarked
package io.github.interop4j.cloud;

import org.jspecify.annotations.NullMarked;
