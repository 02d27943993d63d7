/// The records of monitoring in PostgreSQL. Start reading at [JdbcServiceRecords].
@NullMarked
package io.santoku.store.running;

import org.jspecify.annotations.NullMarked;
