/**
 * Which checks press for room? Planted for tests; what they make are keypairs, and each counts as a server.
 */
@NullMarked
package io.github.interop4j.budget.planted;

import org.jspecify.annotations.NullMarked;
