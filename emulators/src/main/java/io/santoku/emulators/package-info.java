/// The emulated world: servers on loopback that implement the protocols of clouds, orchestrators, transport
/// controllers, element managers and policy engines. Shares no code with the slice manager. Start reading at
/// [EmulatedWorld].
@NullMarked
package io.santoku.emulators;

import org.jspecify.annotations.NullMarked;
