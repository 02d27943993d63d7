package io.santoku.app;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Settings that are read as at a start.
final class GivenSettings {
    private GivenSettings() {}

    /// The settings where only these properties are set.
    static Settings of(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("santoku", Settings.class);
    }
}
