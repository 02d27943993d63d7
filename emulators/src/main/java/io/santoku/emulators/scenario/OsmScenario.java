package io.santoku.emulators.scenario;

import io.santoku.emulators.osm.Catalogue;
import io.santoku.emulators.osm.EmulatedOsm;
import io.santoku.emulators.osm.Login;
import io.santoku.emulators.osm.OsmSettings;
import io.santoku.emulators.osm.Release;

/// An OSM; port 0 is any free one.
public record OsmScenario(
        String name, int port, Release release, Credentials credentials, OsmSettings settings, Catalogue catalogue) {

    /// An OSM of release 19 with the built-in catalogue, where everything succeeds at once.
    public static OsmScenario named(String name) {
        return new OsmScenario(name, 0, Release.R19, Credentials.ADMIN, OsmSettings.DEFAULTS, builtInCatalogue());
    }

    /// The same of another release.
    public OsmScenario withRelease(Release other) {
        return new OsmScenario(name, port, other, credentials, settings, catalogue);
    }

    /// The same with other behaviour.
    public OsmScenario withSettings(OsmSettings other) {
        return new OsmScenario(name, port, release, credentials, other, catalogue);
    }

    /// The same with other descriptors.
    public OsmScenario withCatalogue(Catalogue other) {
        return new OsmScenario(name, port, release, credentials, settings, other);
    }

    /// The setup with which the emulator starts.
    public EmulatedOsm.Setup setup(long seed) {
        var login = new Login(credentials.username(), credentials.password(), credentials.project());
        return new EmulatedOsm.Setup(release, login, catalogue, seed);
    }

    /// The built-in descriptors: core, user plane, radio, cache, gateway, and one that never boots.
    public static Catalogue builtInCatalogue() {
        return Documents.read(Resources.text("catalogue.yaml"), Catalogue.EMPTY);
    }
}
