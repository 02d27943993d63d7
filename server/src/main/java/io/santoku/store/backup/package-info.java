/// The whole content of the database in one file, written while servers work and read back into an empty database.
/// Start reading at [Backup].
@NullMarked
package io.santoku.store.backup;

import org.jspecify.annotations.NullMarked;
