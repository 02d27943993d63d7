/// The JSON side of reading a NEST: holds a document against the schema and turns it into plain values. Start reading
/// at [NestSchema].
@NullMarked
package io.santoku.nest.schema;

import org.jspecify.annotations.NullMarked;
