/**
 * In what words do we speak to identity? One class per resource, one method per request; no waiting, no judging.
 */
@NullMarked
package io.github.interop4j.service.identity;

import org.jspecify.annotations.NullMarked;
