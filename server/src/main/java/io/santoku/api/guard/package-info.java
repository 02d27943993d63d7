/// What every request passes before it comes to a controller, whatever it asks for: who may send it, how fast its body
/// must arrive, what waits its turn. Start reading at [GuardFilter].
@NullMarked
package io.santoku.api.guard;

import org.jspecify.annotations.NullMarked;
