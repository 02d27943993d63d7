/// The predecessor's slices: its orders, its document of a slice and its day-2 actions, each translated from and to the
/// native model. Start reading at [KatanaSliceController].
@NullMarked
package io.santoku.api.katana.slices;

import org.jspecify.annotations.NullMarked;
