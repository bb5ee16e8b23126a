/**
 * In what words do we speak to block storage? One class per resource, one method per request; no waiting, no judging.
 */
@NullMarked
package io.github.interop4j.service.volume;

import org.jspecify.annotations.NullMarked;
