package io.santoku.app;

import io.santoku.driver.http.AddressRules;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Configures the drivers, and the addresses that components may have.
@Configuration(proxyBeanMethods = false)
class SouthboundConfiguration {
    /// The addresses that components may have: not those of our own database or of our own listener.
    @Bean
    AddressRules addressRules(Settings settings, StorageConfiguration.DatabaseHost host) {
        AddressRules rules = settings.addressRules();
        host.port().ifPresent(rules::isOurs);
        return rules;
    }

    @Bean
    ApplicationListener<WebServerInitializedEvent> ownListener(AddressRules rules) {
        return event -> rules.isOurs(event.getWebServer().getPort());
    }

    @Bean
    DriverCatalogue drivers(Settings settings, AddressRules rules) {
        return new DriverCatalogue(settings.southboundOrDefault().with(rules));
    }
}
