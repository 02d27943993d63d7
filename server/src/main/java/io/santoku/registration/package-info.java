/// Registering, replacing, refreshing and removing entries of the inventory: a component is called before it is
/// registered. Start reading at [Registration].
@NullMarked
package io.santoku.registration;

import org.jspecify.annotations.NullMarked;
