/// Pages that show one thing to people: what it is, what is wrong with it, and all else that the server sent. Start at
/// [Page].
@NullMarked
package io.santoku.cli.page;

import org.jspecify.annotations.NullMarked;
