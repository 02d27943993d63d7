package io.santoku.driver;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has physical functions, with their attributes as they were given. These may hold secrets: who shows them masks
/// them ([io.santoku.inventory.Secrets]), and who stores them seals them.
public interface PhysicalEnd {
    /// Its physical functions; null where it is registered without a list of them.
    @Nullable
    List<Map<String, Object>> physicalFunctions();
}
