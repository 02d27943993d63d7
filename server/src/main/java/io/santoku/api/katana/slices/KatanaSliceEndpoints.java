package io.santoku.api.katana.slices;

import io.santoku.api.katana.WholeFunctions;
import io.santoku.execution.OperationLog;
import io.santoku.inventory.Storage;
import io.santoku.lifecycle.DeletionWishes;
import io.santoku.lifecycle.EarlyDeletion;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.Slices;
import io.santoku.lifecycle.Subnets;
import io.santoku.running.alert.FailingNetworkServices;
import io.santoku.running.policy.PolicyEngines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires this package.
@Configuration(proxyBeanMethods = false)
public class KatanaSliceEndpoints {
    @Bean
    SliceReader.Shown katanaShown(WholeFunctions functions, FailingNetworkServices errors, DeletionWishes wishes) {
        return new SliceReader.Shown(functions, errors, wishes);
    }

    @Bean
    SliceReader katanaSliceReader(
            Slices slices, Subnets subnets, OperationLog operations, Storage storage, SliceReader.Shown shown) {
        var stores = new SliceReader.Stores(slices, subnets, operations, storage.registry(), storage.transactions());
        return new SliceReader(stores, shown);
    }

    @Bean
    KatanaSliceController katanaSliceController(
            Lifecycle lifecycle, Queue queue, EarlyDeletion deletion, SliceReader reader) {
        return new KatanaSliceController(lifecycle, queue, deletion, reader);
    }

    @Bean
    Queue katanaQueue(Lifecycle lifecycle, OperationLog operations) {
        return new Queue(lifecycle, operations);
    }

    @Bean
    NeatController neatController(SliceReader reader) {
        return new NeatController(reader);
    }

    @Bean
    ApexController apexController(Lifecycle lifecycle, Queue queue, EarlyDeletion deletion, PolicyEngines engines) {
        return new ApexController(lifecycle, queue, deletion, engines);
    }
}
