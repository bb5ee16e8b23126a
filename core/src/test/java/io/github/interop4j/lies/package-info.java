/**
 * Can our checks fail? Each is run again for every lie that can be told about what its honest run was told.
 */
@NullMarked
package io.github.interop4j.lies;

import org.jspecify.annotations.NullMarked;
