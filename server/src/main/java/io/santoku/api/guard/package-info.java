/// The checks that every request passes before it reaches a controller: which pages may send it, how fast its body must
/// arrive, and how long it waits for its turn. Start reading at [GuardFilter].
@NullMarked
package io.santoku.api.guard;

import org.jspecify.annotations.NullMarked;
