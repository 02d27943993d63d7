/// Drives the element managers and policy engines that are used for trying things out. Start reading at
/// [TestEmsDriver].
@NullMarked
package io.santoku.driver.test;

import org.jspecify.annotations.NullMarked;
