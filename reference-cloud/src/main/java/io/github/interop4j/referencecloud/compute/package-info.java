/**
 * What does Nova answer? Version documents, microversion negotiation and keypairs as release Zed has them.
 */
@NullMarked
package io.github.interop4j.referencecloud.compute;

import org.jspecify.annotations.NullMarked;
