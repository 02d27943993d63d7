/// Decides what to do about failing network services, by rules with conditions in CEL, and starts the chosen actions.
/// Start reading at [PolicyLoop].
@NullMarked
package io.santoku.running.policy;

import org.jspecify.annotations.NullMarked;
