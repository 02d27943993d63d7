/// The use cases: order and delete. Each maps, places, plans and hands the plan to the executor. Start reading at
/// [Lifecycle].
@NullMarked
package io.santoku.lifecycle;

import org.jspecify.annotations.NullMarked;
