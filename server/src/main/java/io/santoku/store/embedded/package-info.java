/// The database that comes with the server: a real PostgreSQL in the server's own folder, which lives and dies with it.
/// Start reading at [EmbeddedPostgres].
@NullMarked
package io.santoku.store.embedded;

import org.jspecify.annotations.NullMarked;
