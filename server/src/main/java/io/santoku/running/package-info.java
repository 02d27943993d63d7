/// Phase 4: what runs is watched. Orchestrators are asked how the network services are; what they say is kept for
/// whoever shows, counts or acts on it. Start reading at [ServiceWatch].
@NullMarked
package io.santoku.running;

import org.jspecify.annotations.NullMarked;
