/// The JSON side of reading a NEST: checks a document against the schema and converts it into plain values. Start
/// reading at [NestSchema].
@NullMarked
package io.santoku.nest.schema;

import org.jspecify.annotations.NullMarked;
