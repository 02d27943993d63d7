package io.santoku.activation;

import io.santoku.driver.EmsDriver.RadioOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What we know of a radio configuration: the slice under whose id the element manager has it, of how many connections,
/// and what exactly was sent (null where an earlier server did not keep it).
record RadioHolding(
        String sliceId, int connections, @Nullable List<RadioOrder> sent) {}
