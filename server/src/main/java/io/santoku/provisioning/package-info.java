/// Phase 2: tenants, cloud accounts, transport slices. Start reading at [Provisioning].
@NullMarked
package io.santoku.provisioning;

import org.jspecify.annotations.NullMarked;
