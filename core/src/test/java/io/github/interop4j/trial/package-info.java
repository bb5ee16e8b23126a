/**
 * Is anything left after a kill? Trials of ledger and sweep, on a reference cloud and on real ones.
 */
@NullMarked
package io.github.interop4j.trial;

import org.jspecify.annotations.NullMarked;
