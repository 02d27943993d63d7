/// The use cases of slices: order, change, delete, heal and audit. Each makes a plan and hands it to the executor.
/// Start reading at [Lifecycle].
@NullMarked
package io.santoku.lifecycle;

import org.jspecify.annotations.NullMarked;
