/**
 * What does Swift answer? Accounts, containers and objects as release Zed has them.
 */
@NullMarked
package io.github.interop4j.referencecloud.objectstore;

import org.jspecify.annotations.NullMarked;
