/**
 * What is owed? A guideline and a program resolved into the test ids a cloud must pass.
 */
@NullMarked
package io.github.interop4j.requirement;

import org.jspecify.annotations.NullMarked;
