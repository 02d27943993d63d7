/// Shows the rules of the built-in policy and the decisions made by them. Start reading at [RuleController].
@NullMarked
package io.santoku.api.v1.policy;

import org.jspecify.annotations.NullMarked;
