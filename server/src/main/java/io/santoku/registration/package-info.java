/// Registering, replacing, refreshing and removing what the inventory holds: a component is spoken to before it is
/// believed. Start reading at [Registration].
@NullMarked
package io.santoku.registration;

import org.jspecify.annotations.NullMarked;
