/// The native API for slices, plans and operations. Start reading at [SliceController].
@NullMarked
package io.santoku.api.v1.slices;

import org.jspecify.annotations.NullMarked;
