/**
 * In what words do we speak to compute? One class per resource, one method per request; no waiting, no judging.
 */
@NullMarked
package io.github.interop4j.service.compute;

import org.jspecify.annotations.NullMarked;
