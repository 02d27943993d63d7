/// The emulated world: servers on loopback that speak the protocols of clouds, orchestrators, transport controllers
/// and element managers. Shares no code with the slice manager. Start reading at [EmulatedWorld].
@NullMarked
package io.santoku.emulators;

import org.jspecify.annotations.NullMarked;
