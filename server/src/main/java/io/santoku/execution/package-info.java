/// The durable executor: runs a plan step by step, journals every intent and result, retries and undoes. Start reading
/// at [Operations].
@NullMarked
package io.santoku.execution;

import org.jspecify.annotations.NullMarked;
