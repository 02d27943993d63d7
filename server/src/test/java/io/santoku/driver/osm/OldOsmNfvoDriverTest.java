package io.santoku.driver.osm;

import io.santoku.emulators.osm.Release;

/// With descriptors of the kind before SOL006.
class OldOsmNfvoDriverTest extends OsmNfvoDriverContract {
    OldOsmNfvoDriverTest() {
        super(Release.R8);
    }
}
