/// The event feed in PostgreSQL: triggers of the schema write it, and notifications wake its readers. Start reading at
/// [JdbcFeed].
@NullMarked
package io.santoku.store.reading;

import org.jspecify.annotations.NullMarked;
