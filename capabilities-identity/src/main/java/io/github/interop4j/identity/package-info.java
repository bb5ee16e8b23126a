/**
 * What must be true of tokens, catalogs, projects, users and application credentials?
 */
@NullMarked
package io.github.interop4j.identity;

import org.jspecify.annotations.NullMarked;
