/// The documents that people write and read: YAML and JSON from files, folders and standard input. Start at
/// [Documents].
@NullMarked
package io.santoku.cli.document;

import org.jspecify.annotations.NullMarked;
