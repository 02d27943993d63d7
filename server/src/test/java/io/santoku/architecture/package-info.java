/// Holds the code to its rules: packages, libraries, visibility, names, sizes. Start reading at [ArchitectureTest].
@NullMarked
package io.santoku.architecture;

import org.jspecify.annotations.NullMarked;
