package io.santoku.api.v1.events;

import io.santoku.api.guard.GuardSettings;
import io.santoku.api.stream.EventStreams;
import io.santoku.reading.FeedTail;
import io.santoku.reading.RecentCounts;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Wires this package.
@Configuration(proxyBeanMethods = false)
public class FeedEndpoints {
    /// Opens the streams of all controllers, so that the limits apply to all of them together.
    @Bean
    EventStreams eventStreams(GuardSettings settings, ExecutorService workers) {
        return new EventStreams(settings.limits().streams(), settings.limits().streamsPerClient(), workers);
    }

    @Bean
    FeedSources feedSources(FeedTail tail, RecentCounts counts, Clock clock, JsonMapper json) {
        return new FeedSources(tail, new FeedTexts(json::writeValueAsString, clock), counts);
    }

    @Bean
    FeedController feedController(FeedSources sources, EventStreams streams) {
        return new FeedController(sources, streams);
    }
}
