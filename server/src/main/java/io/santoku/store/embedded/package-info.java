/// The database that comes with the server: a real PostgreSQL in the server's own folder, which starts and stops with
/// the server. Start reading at [EmbeddedPostgres].
@NullMarked
package io.santoku.store.embedded;

import org.jspecify.annotations.NullMarked;
