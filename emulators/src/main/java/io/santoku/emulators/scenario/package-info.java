/// The description of an emulated world, read from YAML or built in code. Start reading at [Scenario].
@NullMarked
package io.santoku.emulators.scenario;

import org.jspecify.annotations.NullMarked;
