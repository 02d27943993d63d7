package io.santoku.app;

import io.santoku.driver.AddressRules;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
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

    /// The drivers that are not part of this server.
    @Bean
    Plugins plugins(Settings settings) {
        Path given = settings.plugins();
        return Plugins.in(given == null ? settings.home().resolve("plugins") : given);
    }

    @Bean
    DriverCatalogue drivers(Settings settings, AddressRules rules, Plugins plugins) {
        return new DriverCatalogue(
                ProvidedDrivers.with(plugins), settings.southboundOrDefault().with(rules));
    }

    /// A server with unusable plugins is up, because all other drivers work; the details name these plugins.
    @Bean
    HealthIndicator pluginsHealthIndicator(Plugins plugins) {
        return () -> {
            Health.Builder health = Health.up();
            plugins.unusable().forEach(plugin -> health.withDetail(plugin.file(), "not used: it " + plugin.why()));
            return health.build();
        };
    }
}
