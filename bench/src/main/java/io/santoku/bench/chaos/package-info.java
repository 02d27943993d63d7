/// Measures what becomes of orders when nodes die, databases stop, components hang and people change their minds. Start
/// reading at [ChaosBench].
@NullMarked
package io.santoku.bench.chaos;

import org.jspecify.annotations.NullMarked;
