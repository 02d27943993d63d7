/// Decides what is done about network services that fail, by rules whose conditions are written in CEL, and has it
/// done. Start reading at [PolicyLoop].
@NullMarked
package io.santoku.running.policy;

import org.jspecify.annotations.NullMarked;
