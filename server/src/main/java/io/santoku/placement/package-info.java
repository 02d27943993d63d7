/// Phase 1: selects the cloud for each network service and explains the choice. Pure. Start reading at [Placer].
@NullMarked
package io.santoku.placement;

import org.jspecify.annotations.NullMarked;
