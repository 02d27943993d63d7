package io.santoku.emulators.openstack;

import java.time.InstantSource;

/// The whole state of one cloud; a reset replaces it with a new one.
final class EmulatedCloud {
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final Identity identity;
    private final Tokens tokens;
    private final Compute compute;
    private final Networking networking;
    private final Belongings belongings = new Belongings();
    private volatile CloudVariant variant = CloudVariant.USUAL;

    EmulatedCloud(String name, CloudSpec spec, Catalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
        identity = new Identity(name, spec);
        tokens = new Tokens(identity, clock, spec.tokenLifetime());
        compute = new Compute(name, spec);
        networking = new Networking(clock);
        identity.projects().all().forEach(project -> networking.ensureDefault(project.id()));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    CloudVariant variant() {
        return variant;
    }

    void vary(CloudVariant wanted) {
        identity.callRoles(wanted.roles());
        variant = wanted;
    }

    InstantSource clock() {
        return clock;
    }

    Identity identity() {
        return identity;
    }

    Tokens tokens() {
        return tokens;
    }

    Compute compute() {
        return compute;
    }

    Belongings belongings() {
        return belongings;
    }

    Networking networking() {
        return networking;
    }
}
