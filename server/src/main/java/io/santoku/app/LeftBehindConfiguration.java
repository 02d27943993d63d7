package io.santoku.app;

import io.santoku.driver.RegisteredDrivers;
import io.santoku.execution.Looks;
import io.santoku.execution.OperationLog;
import io.santoku.execution.ResourceKinds;
import io.santoku.lifecycle.LeftBehind;
import io.santoku.lifecycle.Observations;
import io.santoku.lifecycle.Stores;
import io.santoku.lifecycle.TakingUp;
import io.santoku.store.dispatch.ClusterDispatcher;
import io.santoku.store.dispatch.ClusterRounds;
import io.santoku.store.journal.JdbcLeftBehind;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes up again the resources that operations left behind in components, on one node at a time.
@Configuration(proxyBeanMethods = false)
class LeftBehindConfiguration {
    private static final Duration ROUND = Duration.ofSeconds(3);

    @Bean
    LeftBehind leftBehind(JdbcClient db) {
        return new JdbcLeftBehind(db);
    }

    @Bean
    Looks looks(ResourceKinds kinds) {
        return new Looks(kinds, EngineConfiguration::freshId);
    }

    @Bean
    TakingUp.Asking takingUpAsking(Looks looks, RegisteredDrivers drivers, ExecutorService workers) {
        return new TakingUp.Asking(looks, drivers, workers::execute);
    }

    @Bean
    TakingUp takingUp(
            Stores stores, LeftBehind left, TakingUp.Asking asking, ClusterDispatcher dispatcher, Clock clock) {
        return new TakingUp(stores, left, asking, dispatcher, clock);
    }

    @Bean
    ClusterRounds.Round takingUpRound(TakingUp takingUp) {
        return new ClusterRounds.Round("take up what was left", ROUND, takingUp::round);
    }

    @Bean
    DurabilityMetrics.Stored durabilityRecords(OperationLog log, Observations observations, LeftBehind left) {
        return new DurabilityMetrics.Stored(log, observations, left);
    }
}
