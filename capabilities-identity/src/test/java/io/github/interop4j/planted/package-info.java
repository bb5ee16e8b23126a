/**
 * How do checks end that stop half way through altering a user?
 */
@NullMarked
package io.github.interop4j.planted;

import org.jspecify.annotations.NullMarked;
