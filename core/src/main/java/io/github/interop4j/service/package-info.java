/**
 * In what words do we ask? One class per resource, one method per request. Comes after {@code check}, before {@code wire}.
 */
@NullMarked
package io.github.interop4j.service;

import org.jspecify.annotations.NullMarked;
