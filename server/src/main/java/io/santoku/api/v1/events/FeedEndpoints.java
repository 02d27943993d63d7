package io.santoku.api.v1.events;

import io.santoku.api.guard.ConnectionSlots;
import io.santoku.reading.FeedTail;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Wires this package.
@Configuration(proxyBeanMethods = false)
public class FeedEndpoints {
    @Bean
    FeedController feedController(FeedTail tail, ConnectionSlots places, ExecutorService workers, JsonMapper json) {
        return new FeedController(tail, new FeedTexts(json::writeValueAsString), places, workers);
    }
}
