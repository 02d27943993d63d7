/// Phase 1: on which cloud each network service runs, and why nowhere else. Pure. Start reading at [Placer].
@NullMarked
package io.santoku.placement;

import org.jspecify.annotations.NullMarked;
