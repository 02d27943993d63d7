package io.santoku.api.v1.slices;

import io.santoku.execution.Journal;
import io.santoku.execution.OperationLog;
import io.santoku.inventory.Storage;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.Observations;
import io.santoku.lifecycle.Slices;
import io.santoku.lifecycle.Steering;
import io.santoku.lifecycle.Subnets;
import io.santoku.running.alert.RuntimeErrors;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.ObjectProvider;
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
            Lifecycle lifecycle, SliceReading reading, RuntimeErrors errors, Storage storage) {
        var stored = new SliceController.Stored(
                reading.slices(), reading.operations(), errors, storage.transactions());
        return new SliceController(lifecycle, stored, reading, new PlanViews(reading.operations()));
    }

    @Bean
    SliceReading sliceReading(
            Slices slices, OperationLog operations, Journal journal, ObjectProvider<Observations> observations) {
        return new SliceReading(slices, operations, journal, holder -> observations
                .orderedStream()
                .flatMap(seen -> seen.of(holder).stream())
                .toList());
    }

    @Bean
    ConductController conductController(Slices slices, Storage storage) {
        return new ConductController(slices, storage.transactions());
    }

    @Bean
    SteeringController steeringController(Steering steering) {
        return new SteeringController(steering);
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
    OperationController operationController(OperationLog operations, Journal journal) {
        return new OperationController(operations, journal);
    }

    @Bean
    EventController eventController(Slices slices, OperationLog operations, ExecutorService workers) {
        return new EventController(slices, operations, workers);
    }
}
