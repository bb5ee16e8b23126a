/**
 * With which image, flavor and network, where a check does not care? Chosen once per run and principal, with a reason.
 */
@NullMarked
package io.github.interop4j.service.choice;

import org.jspecify.annotations.NullMarked;
