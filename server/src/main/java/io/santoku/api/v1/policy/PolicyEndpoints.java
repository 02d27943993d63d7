package io.santoku.api.v1.policy;

import io.santoku.lifecycle.Slices;
import io.santoku.running.alert.FailingNetworkServices;
import io.santoku.running.policy.PolicyBook;
import io.santoku.running.policy.RulesInForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires this package.
@Configuration(proxyBeanMethods = false)
public class PolicyEndpoints {
    @Bean
    RuleController ruleController(RulesInForce rules, Slices slices, FailingNetworkServices errors, PolicyBook book) {
        return new RuleController(rules, slices, errors, book);
    }
}
