package io.santoku.api.v1.slices;

import io.santoku.execution.OperationLog;
import io.santoku.inventory.Storage;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.Slices;
import io.santoku.lifecycle.Subnets;
import io.santoku.running.alert.RuntimeErrors;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires this package.
@Configuration(proxyBeanMethods = false)
public class SliceEndpoints {
    @Bean
    NestController nestController(Lifecycle lifecycle, OperationLog operations) {
        return new NestController(lifecycle, new PlanViews(operations));
    }

    @Bean
    SliceController sliceController(
            Lifecycle lifecycle, Slices slices, OperationLog operations, RuntimeErrors errors, Storage storage) {
        var reading = new SliceController.Reading(slices, operations, errors, storage.transactions());
        return new SliceController(lifecycle, reading, new PlanViews(operations), new ResourceViews());
    }

    @Bean
    ChangeController changeController(Lifecycle lifecycle, OperationLog operations) {
        return new ChangeController(lifecycle, new PlanViews(operations));
    }

    @Bean
    SubnetController subnetController(Subnets subnets) {
        return new SubnetController(subnets);
    }

    @Bean
    OperationController operationController(OperationLog operations) {
        return new OperationController(operations);
    }

    @Bean
    EventController eventController(Slices slices, OperationLog operations, ExecutorService workers) {
        return new EventController(slices, operations, workers);
    }
}
