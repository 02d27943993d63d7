/// PostgreSQL behind the ports: what is registered, what is booked. Start reading at [InventoryStore].
@NullMarked
package io.santoku.store;

import org.jspecify.annotations.NullMarked;
