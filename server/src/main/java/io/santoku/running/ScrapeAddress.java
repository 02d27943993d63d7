package io.santoku.running;

import io.santoku.running.ScrapeTargets.TargetGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The address of an exporter. Prometheus expects host and port as the target; scheme and path, if any, go into labels
/// that Prometheus uses and then removes.
record ScrapeAddress(
        @Nullable String scheme, String place, @Nullable String path) {
    private static final String PLACE = "(?:[^/\\s@:\\[\\]]+|\\[[0-9a-fA-F:]+])(?::\\d{1,5})?";
    private static final Pattern FORM = Pattern.compile("(?:(https?)://)?(%s)(/[^\\s?#]+)?/?".formatted(PLACE));

    /// Parses `text`; empty when it is not an address.
    static Optional<ScrapeAddress> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new ScrapeAddress(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    TargetGroup group(Map<String, String> labels) {
        var all = new HashMap<>(labels);
        if (scheme != null) {
            all.put("__scheme__", scheme);
        }
        if (path != null) {
            all.put("__metrics_path__", path);
        }
        return new TargetGroup(List.of(place), all);
    }
}
