package io.santoku.app;

import io.santoku.lifecycle.DeletionWishes;
import io.santoku.lifecycle.EarlyDeletion;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.Stores;
import io.santoku.store.dispatch.ClusterDispatcher;
import io.santoku.store.dispatch.ClusterRounds;
import io.santoku.store.journal.JdbcDeletionWishes;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Deletes slices that are still busy: stores pending deletion requests, and runs the round that carries them out.
@Configuration(proxyBeanMethods = false)
class DeletionConfiguration {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    DeletionWishes deletionWishes(JdbcClient db) {
        return new JdbcDeletionWishes(db);
    }

    @Bean
    EarlyDeletion earlyDeletion(
            Lifecycle lifecycle, Stores stores, DeletionWishes wishes, ClusterDispatcher dispatcher) {
        return new EarlyDeletion(lifecycle, stores, wishes, dispatcher);
    }

    @Bean
    ClusterRounds.Round earlyDeletions(EarlyDeletion deletion) {
        return new ClusterRounds.Round("delete slices that were at work", PAUSE, deletion::round);
    }
}
