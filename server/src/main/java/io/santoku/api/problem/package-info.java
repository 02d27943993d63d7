/// The problems of the API (RFC 9457), in the form of every dialect, with a page for each type. Start reading at
/// [ProblemType].
@NullMarked
package io.santoku.api.problem;

import org.jspecify.annotations.NullMarked;
