/// Drives Open Source MANO through its northbound interface, releases 5 to 19. Start reading at [OsmNfvoDriver].
@NullMarked
package io.santoku.driver.osm;

import org.jspecify.annotations.NullMarked;
