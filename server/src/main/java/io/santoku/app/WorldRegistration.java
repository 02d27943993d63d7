package io.santoku.app;

import io.santoku.emulators.Emulated;
import io.santoku.emulators.EmulatedWorld;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Location;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import io.santoku.registration.Registration;
import io.santoku.registration.RegistrationResult;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Registers all components of an emulated world, as an operator would.
final class WorldRegistration {
    private final Registration registrars;

    private WorldRegistration(Registration registrars) {
        this.registrars = registrars;
    }

    /// Registers the world's locations, its components and, at every location with a component, the functions of
    /// [DevFunctions].
    static void register(EmulatedWorld world, Registration registrars) {
        var registration = new WorldRegistration(registrars);
        Set<String> locations = new LinkedHashSet<>();
        Set<String> managers = new LinkedHashSet<>();
        for (Emulated component : world.components()) {
            String location = component.registration().getOrDefault("location", Location.CORE);
            if (locations.add(location)) {
                must(registrars.locations().put(new Location(location, "")));
            }
            registration.register(component, location);
            if (component.kind().equals("ems")) {
                managers.add(component.name());
            }
        }
        DevFunctions.at(locations, managers)
                .forEach(function -> must(registrars.functions().put(function)));
    }

    private void register(Emulated component, String location) {
        switch (component.kind()) {
            case "openstack", "opennebula" -> must(registrars.vims().put(vim(component, location)));
            case "osm" -> must(registrars.nfvos().put(nfvo(component)));
            case "wim" ->
                must(registrars
                        .wims()
                        .put(wim(component, "test-wim", component.uri().toString())));
            case "kafka-wim" -> must(registrars.wims().put(wim(component, "odl-wim", authority(component.uri()))));
            case "ems" -> must(registrars.elementManagers().put(ems(component)));
            case "policy" -> must(registrars.policies().put(policy(component)));
            default -> throw new IllegalStateException("an emulated " + component.kind() + " cannot be registered");
        }
    }

    private static Vim vim(Emulated cloud, String location) {
        return new Vim(
                new Component.Identity(ComponentId.vim(cloud.name()), cloud.name(), cloud.kind(), "emulated"),
                location,
                cloud.uri(),
                credentials(cloud),
                trust(cloud),
                Map.of());
    }

    private static Nfvo nfvo(Emulated osm) {
        return new Nfvo(
                new Component.Identity(ComponentId.nfvo(osm.name()), osm.name(), "osm", "emulated"),
                osm.uri(),
                credentials(osm),
                trust(osm));
    }

    private static Wim wim(Emulated wim, String type, String url) {
        return Wim.withoutLogin(
                new Component.Identity(ComponentId.wim(wim.name()), wim.name(), type, "emulated"),
                url,
                null,
                trust(wim),
                Map.of());
    }

    private static Ems ems(Emulated ems) {
        String dialect = ems.registration().getOrDefault("dialect", "test").toLowerCase(Locale.ROOT);
        return new Ems(
                new Component.Identity(ComponentId.ems(ems.name()), ems.name(), dialect + "-ems", "emulated"),
                ems.uri(),
                trust(ems));
    }

    private static PolicyEngine policy(Emulated engine) {
        return new PolicyEngine(
                new Component.Identity(ComponentId.policy(engine.name()), engine.name(), "neat", "emulated"),
                engine.uri(),
                trust(engine));
    }

    private static Credentials credentials(Emulated component) {
        Map<String, String> known = component.registration();
        return new Credentials(
                known.getOrDefault("username", ""),
                new Secret(known.getOrDefault("password", "")),
                known.getOrDefault("project", ""));
    }

    private static TlsTrust trust(Emulated component) {
        String authority = component.registration().get("caCertificate");
        return authority == null ? new TlsTrust.SystemAuthorities() : new TlsTrust.Authority(authority);
    }

    private static String authority(URI uri) {
        return uri.getAuthority() == null ? uri.toString() : uri.getAuthority();
    }

    private static void must(RegistrationResult<?> result) {
        if (result instanceof RegistrationResult.Refused<?> refused) {
            throw new IllegalStateException("the emulated world could not be registered: " + refused.refusal());
        }
    }
}
