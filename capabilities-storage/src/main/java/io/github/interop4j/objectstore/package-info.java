/**
 * What must be true of accounts, containers and objects?
 */
@NullMarked
package io.github.interop4j.objectstore;

import org.jspecify.annotations.NullMarked;
