/// Element management systems that configure the radio of slices, in three dialects. Start reading at [EmulatedEms].
@NullMarked
package io.santoku.emulators.ems;

import org.jspecify.annotations.NullMarked;
