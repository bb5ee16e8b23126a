/**
 * What was found? One verdict per check, with its cause and deciding exchange. Comes after {@code judgement}, before {@code run}.
 */
@NullMarked
package io.github.interop4j.verdict;

import org.jspecify.annotations.NullMarked;
