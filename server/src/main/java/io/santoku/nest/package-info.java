/// Checking a NEST (a filled-in GSMA slice template) and mapping it to the functions and network services that the
/// slice needs; pure. Start reading at [NestReader], go on with [Mapping].
@NullMarked
package io.santoku.nest;

import org.jspecify.annotations.NullMarked;
