/**
 * What must be true of volumes and snapshots?
 */
@NullMarked
package io.github.interop4j.volume;

import org.jspecify.annotations.NullMarked;
