/// Drives element managers of the type `test-ems`. Start reading at [TestEmsDriver].
@NullMarked
package io.santoku.driver.test;

import org.jspecify.annotations.NullMarked;
