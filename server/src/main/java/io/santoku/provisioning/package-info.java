/// Phase 2: cloud projects, cloud accounts, transport slices. Start reading at [Provisioning].
@NullMarked
package io.santoku.provisioning;

import org.jspecify.annotations.NullMarked;
