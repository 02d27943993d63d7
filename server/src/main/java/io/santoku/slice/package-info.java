/// The vocabulary of slices: their identity, type and phase. Start reading at [Phase].
@NullMarked
package io.santoku.slice;

import org.jspecify.annotations.NullMarked;
