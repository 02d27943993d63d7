package io.santoku.api.katana.slices;

import io.santoku.execution.OperationLog;
import io.santoku.inventory.Storage;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.Slices;
import io.santoku.lifecycle.Subnets;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires this package.
@Configuration(proxyBeanMethods = false)
public class KatanaSliceEndpoints {
    @Bean
    SliceReader katanaSliceReader(
            Slices slices, Subnets subnets, OperationLog operations, Storage storage, Failings failings) {
        var stores =
                new SliceReader.Stores(slices, subnets, operations, storage.registry(), storage.transactions());
        return new SliceReader(stores, failings, function -> Map.of("id", function));
    }

    @Bean
    KatanaSliceController katanaSliceController(
            Lifecycle lifecycle, Slices slices, SliceReader reader, Failings failings) {
        return new KatanaSliceController(lifecycle, slices, reader, failings);
    }
}
