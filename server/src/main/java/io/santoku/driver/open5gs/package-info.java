/// Drives element managers of the type `open5gs-ems`. Start reading at [Open5gsEmsDriver].
@NullMarked
package io.santoku.driver.open5gs;

import org.jspecify.annotations.NullMarked;
