/// The whole server in one thread and in virtual time, in a world with faults at every call and on nodes that die at
/// any moment. Start reading at [io.santoku.simulation.Run].
@NullMarked
package io.santoku.simulation;

import org.jspecify.annotations.NullMarked;
