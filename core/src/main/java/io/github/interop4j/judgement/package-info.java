/**
 * What must be true? The closed vocabulary of judgements on an answer. Comes after {@code wire}, before {@code verdict}.
 */
@NullMarked
package io.github.interop4j.judgement;

import org.jspecify.annotations.NullMarked;
