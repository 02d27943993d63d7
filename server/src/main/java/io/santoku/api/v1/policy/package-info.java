/// Shows the rules of the built-in policy and what was decided by them. Start reading at [RuleController].
@NullMarked
package io.santoku.api.v1.policy;

import org.jspecify.annotations.NullMarked;
