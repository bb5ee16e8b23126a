/**
 * What does a person open in the morning? One page that needs nothing but itself.
 */
@NullMarked
package io.github.interop4j.report.html;

import org.jspecify.annotations.NullMarked;
