/// The emulated policy engine. Start reading at [EmulatedPolicyEngine].
@NullMarked
package io.santoku.emulators.policy;

import org.jspecify.annotations.NullMarked;
