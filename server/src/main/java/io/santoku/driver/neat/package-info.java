/// Drives NEAT policy engines. Start reading at [NeatPolicyDriver].
@NullMarked
package io.santoku.driver.neat;

import org.jspecify.annotations.NullMarked;
