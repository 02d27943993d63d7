package io.santoku.api.v1.monitoring;

import io.santoku.running.ScrapeTargets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires this package.
@Configuration(proxyBeanMethods = false)
public class MonitoringEndpoints {
    @Bean
    TargetController targetController(ScrapeTargets targets) {
        return new TargetController(targets);
    }
}
