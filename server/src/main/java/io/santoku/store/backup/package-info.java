/// The whole content of the database in one file, written while servers work and restored into an empty database, or in
/// place of its content. Start reading at [Backup].
@NullMarked
package io.santoku.store.backup;

import org.jspecify.annotations.NullMarked;
