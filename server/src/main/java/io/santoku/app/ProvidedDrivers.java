package io.santoku.app;

import io.santoku.driver.DriverProvider;
import io.santoku.driver.DriverType;
import io.santoku.driver.DriverTypes;
import io.santoku.driver.DriverTypes.UnusablePlugin;
import io.santoku.inventory.ComponentKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// The providers of drivers, by the types that they drive, and the plugins that cannot be used.
record ProvidedDrivers(List<Provided> all, List<UnusablePlugin> unusable) {
    private static final String SERVER = "this server";

    /// A type of component, the provider of its driver, and the source of the provider: the file name of a plugin, or
    /// this server.
    record Provided(DriverType type, DriverProvider provider, String source) {
        static Stream<Provided> by(DriverProvider provider, String source) {
            return provider.types().stream().map(type -> new Provided(type, provider, source));
        }

        private boolean isOf(ComponentKind kind, String name) {
            return type.kind() == kind && type.name().equals(name);
        }

        private String sentence() {
            return "%s of %s".formatted(provider.getClass().getName(), source);
        }
    }

    /// Throws [ProvidersClash] if two providers drive the same type.
    ProvidedDrivers {
        all = all.stream()
                .sorted(Comparator.comparing((Provided one) -> one.type().kind())
                        .thenComparing(one -> one.type().name()))
                .toList();
        for (int i = 1; i < all.size(); i++) {
            refuseTwo(all.get(i - 1), all.get(i));
        }
        unusable = List.copyOf(unusable);
    }

    /// The drivers of this server, without plugins.
    static ProvidedDrivers own() {
        return new ProvidedDrivers(ofServer().toList(), List.of());
    }

    /// The drivers of this server and those of its plugins.
    static ProvidedDrivers with(Plugins plugins) {
        return new ProvidedDrivers(
                Stream.concat(ofServer(), plugins.provided().stream()).toList(), plugins.unusable());
    }

    /// The types in the order in which pages list them.
    DriverTypes types() {
        return new DriverTypes(all.stream().map(Provided::type).toList(), unusable);
    }

    /// The provider of the driver for this type, in upper or lower case.
    Optional<DriverProvider> find(ComponentKind kind, String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(one -> one.isOf(kind, name))
                .map(Provided::provider)
                .findFirst();
    }

    private static Stream<Provided> ofServer() {
        return ServiceLoader.load(DriverProvider.class, DriverProvider.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(provider -> Provided.by(provider, SERVER));
    }

    private static void refuseTwo(Provided one, Provided other) {
        DriverType type = other.type();
        if (one.isOf(type.kind(), type.name())) {
            throw new ProvidersClash("Two drivers are for %s %s: %s, and %s. Remove one of them."
                    .formatted(type.kind().text(), type.name(), one.sentence(), other.sentence()));
        }
    }
}
