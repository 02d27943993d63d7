/// OSM's northbound interface as its NBI answers it, with network services whose lifecycle is computed from a clock.
/// Start reading at [EmulatedOsm].
@NullMarked
package io.santoku.emulators.osm;

import org.jspecify.annotations.NullMarked;
