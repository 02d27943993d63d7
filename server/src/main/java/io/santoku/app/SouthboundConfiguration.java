package io.santoku.app;

import io.santoku.driver.http.AddressRules;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The drivers, and where components may be.
@Configuration(proxyBeanMethods = false)
class SouthboundConfiguration {
    /// Where components may be: not where our own database is, nor we.
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
