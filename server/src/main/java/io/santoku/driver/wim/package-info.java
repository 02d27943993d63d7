/// Drives transport controllers that take orders over HTTP (`test-wim`). Start reading at [HttpWimDriver].
@NullMarked
package io.santoku.driver.wim;

import org.jspecify.annotations.NullMarked;
