/// What people write and read: YAML and JSON documents from files, folders and standard input. Start at [Documents].
@NullMarked
package io.santoku.cli.document;

import org.jspecify.annotations.NullMarked;
