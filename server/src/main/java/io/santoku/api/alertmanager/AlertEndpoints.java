package io.santoku.api.alertmanager;

import io.santoku.running.alert.Alerts;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires this package.
@Configuration(proxyBeanMethods = false)
public class AlertEndpoints {
    @Bean
    AlertController alertController(Alerts alerts, Clock clock) {
        return new AlertController(alerts, clock);
    }
}
