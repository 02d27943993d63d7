/// The registered entries and the free capacity: locations, clouds, orchestrators, controllers, functions, descriptors.
/// Start reading at [Inventory].
@NullMarked
package io.santoku.inventory;

import org.jspecify.annotations.NullMarked;
