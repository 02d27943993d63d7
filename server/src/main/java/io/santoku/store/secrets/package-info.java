/// Secrets at rest: [SecretBox] seals every secret on its way to the database and opens it on its way back.
@NullMarked
package io.santoku.store.secrets;

import org.jspecify.annotations.NullMarked;
