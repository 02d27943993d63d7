package io.santoku.driver.osm;

import io.santoku.emulators.osm.Release;

/// With SOL006 descriptors.
class OsmNfvoDriverTest extends OsmNfvoDriverContract {
    OsmNfvoDriverTest() {
        super(Release.R19);
    }
}
