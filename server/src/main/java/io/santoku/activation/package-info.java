/// Phase 3: network services and radio configurations. Start reading at [Activation].
@NullMarked
package io.santoku.activation;

import org.jspecify.annotations.NullMarked;
