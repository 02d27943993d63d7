package io.santoku.driver;

import io.santoku.inventory.ComponentKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every type of component for which there is a driver.
public record DriverTypes(List<DriverType> all) {
    public DriverTypes {
        all = List.copyOf(all);
    }

    /// Finds the type of this name, in upper or lower case.
    public Optional<DriverType> find(ComponentKind kind, String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(type -> type.kind() == kind && type.name().equals(word))
                .findFirst();
    }
}
