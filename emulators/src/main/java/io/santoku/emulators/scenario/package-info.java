/// What an emulated world is made of, read from YAML or built in code. Start reading at [Scenario].
@NullMarked
package io.santoku.emulators.scenario;

import org.jspecify.annotations.NullMarked;
