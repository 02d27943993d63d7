/// The interfaces to components, one for each kind, and the faults that they report. Start reading at [VimDriver].
@NullMarked
package io.santoku.driver;

import org.jspecify.annotations.NullMarked;
