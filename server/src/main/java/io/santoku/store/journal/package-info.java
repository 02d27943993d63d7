/// The journal, the slices and the resources that they hold, in PostgreSQL. Start reading at [JdbcJournal].
@NullMarked
package io.santoku.store.journal;

import org.jspecify.annotations.NullMarked;
