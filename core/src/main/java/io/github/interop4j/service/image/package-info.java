/**
 * In what words do we speak to the image service? One class per resource, one method per request; no waiting, no judging.
 */
@NullMarked
package io.github.interop4j.service.image;

import org.jspecify.annotations.NullMarked;
