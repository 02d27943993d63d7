/// Emulates OpenNebula 7.0: the methods of its XML-RPC interface that a slice manager and an orchestrator call. Start
/// reading at [EmulatedOpenNebula].
@NullMarked
package io.santoku.emulators.opennebula;

import org.jspecify.annotations.NullMarked;
