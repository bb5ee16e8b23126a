/**
 * What do OpenStack's own tools read? A subunit v2 stream, as Tempest's runner keeps them.
 */
@NullMarked
package io.github.interop4j.report.subunit;

import org.jspecify.annotations.NullMarked;
