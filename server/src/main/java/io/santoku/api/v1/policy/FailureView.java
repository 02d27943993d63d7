package io.santoku.api.v1.policy;

import io.santoku.running.alert.FailingNetworkService;
import java.time.Instant;

/// A network service of a running slice that fails or failed, as alerts report it.
public record FailureView(String networkService, String id, String location, Instant since) {
    /// Returns the view of a failing network service.
    public static FailureView of(FailingNetworkService error) {
        return new FailureView(error.key(), error.service().value(), error.location(), error.since());
    }
}
