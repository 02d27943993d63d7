/// What goes wrong, as every dialect of the API says it (RFC 9457), with a page behind each type. Start reading at
/// [ProblemType].
@NullMarked
package io.santoku.api.problem;

import org.jspecify.annotations.NullMarked;
