/// Secrets at rest: everything secret goes through [SecretBox] on its way to the database and back.
@NullMarked
package io.santoku.store.secrets;

import org.jspecify.annotations.NullMarked;
