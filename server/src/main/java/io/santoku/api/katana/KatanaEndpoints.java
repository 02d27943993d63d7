package io.santoku.api.katana;

import io.santoku.api.problem.ProblemDialect;
import io.santoku.inventory.ComponentUse;
import io.santoku.inventory.Storage;
import io.santoku.lifecycle.NestArchive;
import io.santoku.lifecycle.StoredBaseDescriptors;
import io.santoku.lifecycle.Subnets;
import io.santoku.registration.Registration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the inventory's part of the predecessor's dialect, and the problems of the whole dialect.
@Configuration(proxyBeanMethods = false)
public class KatanaEndpoints {
    @Bean
    ProblemDialect katanaProblems() {
        return new KatanaProblems();
    }

    @Bean
    Collections katanaCollections(
            Storage storage,
            Registration registration,
            ComponentUse use,
            Subnets subnets,
            StoredBaseDescriptors descriptors) {
        return Collections.over(storage, registration, new Uses(use, subnets), descriptors);
    }

    @Bean
    WholeFunctions katanaFunctions(Collections collections, Storage storage) {
        return id -> storage.registry().functions().find(id).map(collections.functions()::whole);
    }

    @Bean
    InventoryController katanaInventory(Collections collections) {
        return new InventoryController(collections.byNoun());
    }

    @Bean
    BootstrapController katanaBootstrap(Collections collections) {
        return new BootstrapController(new Bootstrap(collections.byNoun()));
    }

    @Bean
    GstController katanaGst(NestArchive archive) {
        return new GstController(archive);
    }

    @Bean
    NsListController katanaNsList(Storage storage, Registration registration) {
        return new NsListController(storage, registration);
    }

    @Bean
    ResourcesController katanaResources(Storage storage, Registration registration, Collections collections) {
        return new ResourcesController(storage, registration, collections);
    }
}
