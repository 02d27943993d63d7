/// The ports to the outside world, one a kind of component, and the faults they report. Start reading at [VimDriver].
@NullMarked
package io.santoku.driver;

import org.jspecify.annotations.NullMarked;
