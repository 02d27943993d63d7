/// Pages that show one object to people: what it is, its problems, and everything else that the server sent. Start at
/// [Page].
@NullMarked
package io.santoku.cli.page;

import org.jspecify.annotations.NullMarked;
