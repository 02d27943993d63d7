package io.santoku.running.policy;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A rule as people write it: `when` is a CEL expression, `url` is the address to which [Action#NOTIFY] posts.
public record RuleText(
        String name,
        String when,
        Action then,
        RuleLimit pace,
        @Nullable URI url) {}
