/**
 * As whom do we ask? Authenticated identities that renew themselves. Comes after {@code cloud}, before {@code given}.
 */
@NullMarked
package io.github.interop4j.session;

import org.jspecify.annotations.NullMarked;
