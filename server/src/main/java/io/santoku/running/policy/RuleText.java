package io.santoku.running.policy;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A rule as people write it: `when` is CEL, `url` says where [Action#NOTIFY] posts to.
public record RuleText(
        String name,
        String when,
        Action then,
        RuleLimit pace,
        @Nullable URI url) {}
