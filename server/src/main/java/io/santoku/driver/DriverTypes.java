package io.santoku.driver;

import io.santoku.inventory.ComponentKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every type of component for which there is a driver, and the plugins whose drivers cannot be used.
public record DriverTypes(List<DriverType> all, List<UnusablePlugin> unusable) {
    public DriverTypes {
        all = List.copyOf(all);
        unusable = List.copyOf(unusable);
    }

    /// The types when every plugin can be used.
    public DriverTypes(List<DriverType> all) {
        this(all, List.of());
    }

    /// A plugin, named by its file, and the reason why its drivers cannot be used.
    public record UnusablePlugin(String file, String why) {}

    /// Finds the type of this name, in upper or lower case.
    public Optional<DriverType> find(ComponentKind kind, String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(type -> type.kind() == kind && type.name().equals(word))
                .findFirst();
    }
}
