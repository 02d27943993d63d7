package io.santoku.api.v1.slices;

import io.santoku.api.stream.EventStreams;
import io.santoku.execution.Journal;
import io.santoku.execution.OperationLog;
import io.santoku.inventory.Storage;
import io.santoku.lifecycle.Audit;
import io.santoku.lifecycle.Healing;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.Observations;
import io.santoku.lifecycle.Slices;
import io.santoku.lifecycle.Steering;
import io.santoku.lifecycle.Subnets;
import io.santoku.reading.FeedTail;
import io.santoku.running.alert.FailingNetworkServices;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Wires this package.
@Configuration(proxyBeanMethods = false)
public class SliceEndpoints {
    @Bean
    NestController nestController(Lifecycle lifecycle, OperationLog operations) {
        return new NestController(lifecycle, new PlanViews(operations));
    }

    @Bean
    SliceController sliceController(
            Lifecycle lifecycle,
            SliceReading reading,
            FailingNetworkServices errors,
            Storage storage,
            Timelines timelines) {
        var stored = new SliceController.Stored(reading.slices(), reading.operations(), errors, storage.transactions());
        return new SliceController(lifecycle, stored, reading, new PlanViews(reading.operations()), timelines);
    }

    @Bean
    SliceReading sliceReading(Slices slices, OperationLog operations, Journal journal, Observations observations) {
        return new SliceReading(slices, operations, journal, observations);
    }

    @Bean
    HealController healController(Healing healing, Slices slices, OperationLog operations) {
        return new HealController(healing, slices, new PlanViews(operations));
    }

    @Bean
    AuditController auditController(Audit audit, OperationLog operations) {
        return new AuditController(audit, new PlanViews(operations));
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
    SubnetController subnetController(Subnets subnets, SliceReading reading) {
        return new SubnetController(subnets, reading);
    }

    @Bean
    OperationController operationController(OperationLog operations, Journal journal, Timelines timelines) {
        return new OperationController(operations, journal, timelines);
    }

    @Bean
    Timelines timelines(OperationLog operations, Clock clock) {
        return new Timelines(operations, clock);
    }

    @Bean
    Tails tails(OperationLog operations, FeedTail feed, ExecutorService workers, JsonMapper json) {
        return new Tails(operations, feed, workers, json::writeValueAsString);
    }

    @Bean
    EventController eventController(Slices slices, Tails tails, EventStreams streams) {
        return new EventController(slices, tails, streams);
    }
}
