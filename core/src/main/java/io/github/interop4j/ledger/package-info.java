/**
 * What do we owe back? Everything a run brought into being, settled in reverse. Runs beside {@code given} and {@code wire}.
 */
@NullMarked
package io.github.interop4j.ledger;

import org.jspecify.annotations.NullMarked;
