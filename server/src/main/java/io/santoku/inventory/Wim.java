package io.santoku.inventory;

import org.jspecify.annotations.Nullable;

/// A controller of the wide-area network; `url` is an HTTP URL or, for Kafka, `host` or `host:port`.
public record Wim(
        ComponentId id,
        String name,
        String type,
        String url,
        @Nullable String monitoringUrl,
        TlsTrust tls,
        String description)
        implements Component {}
