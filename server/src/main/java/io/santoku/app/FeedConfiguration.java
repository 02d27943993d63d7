package io.santoku.app;

import io.santoku.app.StorageConfiguration.Access;
import io.santoku.app.StorageConfiguration.DatabaseHost;
import io.santoku.reading.Feed;
import io.santoku.reading.FeedTail;
import io.santoku.reading.RecentCounts;
import io.santoku.store.dispatch.ClusterRounds;
import io.santoku.store.journal.StoredJson;
import io.santoku.store.reading.JdbcCounting;
import io.santoku.store.reading.JdbcFeed;
import io.santoku.store.reading.Notifications;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;

/// Configures the event feed: its store, the one reader of this node, and the deletion of old events.
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(FeedConfiguration.class);
    private static final int IN_MEMORY = 2_000;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_KEPT = 100_000;
    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final Duration COUNTED_EACH = Duration.ofSeconds(1);
    private static final String CONNECTION_SECONDS = "5";

    @Bean
    Feed feed(JdbcClient db, StoredJson json) {
        return new JdbcFeed(db, json);
    }

    /// A connection of its own, without the timeouts of the pools: it waits for notifications.
    @Bean
    Notifications notifications(DatabaseHost host) {
        Access access = host.serving();
        var source = new DriverManagerDataSource(access.url(), access.username(), access.password());
        var properties = new Properties();
        properties.setProperty("connectTimeout", CONNECTION_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        source.setConnectionProperties(properties);
        return new Notifications(source);
    }

    @Bean
    FeedTail feedTail(Feed feed, Notifications notifications) {
        var tail = new FeedTail(
                feed,
                notifications,
                IN_MEMORY,
                failed -> failed instanceof DataAccessException || failed instanceof TransactionException);
        Thread.ofVirtual().name("feed-tail").start(tail::run);
        return tail;
    }

    @Bean
    RecentCounts recentCounts(JdbcClient db) {
        return new RecentCounts(new JdbcCounting(db), COUNTED_EACH, System::nanoTime);
    }

    @Bean
    ClusterRounds.Round feedPruning(Feed feed, Clock clock) {
        return new ClusterRounds.Round("delete old events of the feed", ROUND, () -> {
            int all = 0;
            for (int some = 1; some > 0; all += some) {
                some = feed.prune(clock.instant().minus(KEPT), MOST_KEPT);
            }
            LOG.debug("{} old events were deleted from the feed", all);
        });
    }
}
