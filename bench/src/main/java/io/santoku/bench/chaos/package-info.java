/// Measures how orders end when nodes die, databases stop, components hang and clients cancel. Start reading at
/// [ChaosBench].
@NullMarked
package io.santoku.bench.chaos;

import org.jspecify.annotations.NullMarked;
