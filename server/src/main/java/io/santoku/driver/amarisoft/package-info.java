/// Drives element managers of the type `amarisoft-ems`. Start reading at [AmarisoftEmsDriver].
@NullMarked
package io.santoku.driver.amarisoft;

import org.jspecify.annotations.NullMarked;
