/// The ports of the inventory on PostgreSQL: registered items, imported descriptors and reservations. Start reading at
/// [InventoryStore].
@NullMarked
package io.santoku.store;

import org.jspecify.annotations.NullMarked;
