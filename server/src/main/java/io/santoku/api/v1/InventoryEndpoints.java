package io.santoku.api.v1;

import io.santoku.api.document.JsonDocumentConverter;
import io.santoku.inventory.Storage;
import io.santoku.registration.Registration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires the inventory's part of the native API, and the reading of request bodies.
@Configuration(proxyBeanMethods = false)
public class InventoryEndpoints {
    @Bean
    WebMvcConfigurer jsonDocuments() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(ServerBuilder builder) {
                builder.addCustomConverter(new JsonDocumentConverter());
            }
        };
    }

    @Bean
    LocationController locationController(Storage storage, Registration registration) {
        return new LocationController(storage, registration);
    }

    @Bean
    VimController vimController(Storage storage, Registration registration) {
        return new VimController(storage, registration);
    }

    @Bean
    NfvoController nfvoController(Storage storage, Registration registration) {
        return new NfvoController(storage, registration);
    }

    @Bean
    WimController wimController(Storage storage, Registration registration) {
        return new WimController(storage, registration);
    }

    @Bean
    EmsController emsController(Storage storage, Registration registration) {
        return new EmsController(storage, registration);
    }

    @Bean
    PolicyController policyController(Storage storage, Registration registration) {
        return new PolicyController(storage, registration);
    }

    @Bean
    FunctionController functionController(Storage storage, Registration registration) {
        return new FunctionController(storage, registration);
    }

    @Bean
    DriverTypeController driverTypeController(Registration registration) {
        return new DriverTypeController(registration);
    }

    @Bean
    CheckController checkController(Registration registration) {
        return new CheckController(registration);
    }

    @Bean
    MaintenanceController maintenanceController(Storage storage) {
        return new MaintenanceController(storage.maintenances());
    }

    @Bean
    HandlerMapping formerAddresses() {
        return FormerAddresses.mapping();
    }

    @Bean
    DescriptorController descriptorController(Storage storage) {
        return new DescriptorController(storage);
    }
}
