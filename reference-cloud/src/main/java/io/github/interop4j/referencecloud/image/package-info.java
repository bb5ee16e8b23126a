/**
 * What does Glance answer? Images, their files, tags and members as release Zed has them.
 */
@NullMarked
package io.github.interop4j.referencecloud.image;

import org.jspecify.annotations.NullMarked;
