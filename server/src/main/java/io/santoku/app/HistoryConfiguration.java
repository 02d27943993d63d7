package io.santoku.app;

import io.santoku.api.guard.GuardSettings;
import io.santoku.inventory.Storage;
import io.santoku.store.dispatch.ClusterRounds;
import io.santoku.store.journal.JdbcHistory;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Deletes old history after the retention period, on one node at a time.
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryConfiguration.class);
    private static final Duration ROUND = Duration.ofMinutes(1);

    @Bean
    JdbcHistory history(JdbcClient db, Storage storage) {
        return new JdbcHistory(db, storage.transactions());
    }

    @Bean
    ClusterRounds.Round forgetting(JdbcHistory history, GuardSettings settings, Clock clock) {
        Duration kept = settings.limits().keepHistory();
        return new ClusterRounds.Round("forget what is over", ROUND, () -> {
            int gone = history.forget(clock.instant().minus(kept));
            if (gone > 0) {
                LOG.info("forgot {} rows of what ended more than {} days ago", gone, kept.toDays());
            }
        });
    }
}
