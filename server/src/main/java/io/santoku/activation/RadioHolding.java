package io.santoku.activation;

import io.santoku.driver.EmsDriver.RadioOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts of a radio configuration: the slice id under which the element manager has it, the number of its
/// connections, and the orders as sent (null where an earlier server did not keep them).
record RadioHolding(
        String sliceId, int connections, @Nullable List<RadioOrder> sent) {}
