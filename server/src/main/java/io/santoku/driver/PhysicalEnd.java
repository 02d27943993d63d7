package io.santoku.driver;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One end of a connection that may have physical functions, with their attributes as they were given. These may hold
/// secrets: views mask them ([io.santoku.inventory.Secrets]), and the store seals them.
public interface PhysicalEnd {
    /// Its physical functions; null where it is registered without a list of them.
    @Nullable
    List<Map<String, Object>> physicalFunctions();
}
