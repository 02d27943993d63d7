/// Phase 4: observes running services. It asks orchestrators for the states of the network services and stores them for
/// dashboards, metrics and policies. Start reading at [ServiceWatch].
@NullMarked
package io.santoku.running;

import org.jspecify.annotations.NullMarked;
