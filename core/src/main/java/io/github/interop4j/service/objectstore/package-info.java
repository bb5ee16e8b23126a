/**
 * In what words do we speak to the object store? One class per resource, one method per request; no waiting, no judging.
 */
@NullMarked
package io.github.interop4j.service.objectstore;

import org.jspecify.annotations.NullMarked;
