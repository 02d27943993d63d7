package io.santoku.api.v1;

import io.santoku.driver.DriverType;
import io.santoku.driver.DriverTypes;
import io.santoku.inventory.Component;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Selects the settings of components that are shown: those that the driver describes as not secret. An earlier version
/// may have stored a secret under another name.
record ShownConfig(DriverTypes types) {
    Map<String, String> of(Component component, Map<String, String> config) {
        Optional<DriverType> type = types.find(component.id().kind(), component.type());
        var shown = new TreeMap<>(config);
        shown.keySet()
                .removeIf(member -> type.flatMap(known -> known.config(member))
                        .filter(setting -> !setting.secret())
                        .isEmpty());
        return shown;
    }
}
