/**
 * What does Cinder answer? Volumes, snapshots, types, limits and quotas as release Zed has them.
 */
@NullMarked
package io.github.interop4j.referencecloud.volume;

import org.jspecify.annotations.NullMarked;
