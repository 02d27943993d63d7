/// Receives the notifications that Alertmanager posts (webhook version 4), at the native path and at earlier ones.
/// Start reading at [AlertController].
@NullMarked
package io.santoku.api.alertmanager;

import org.jspecify.annotations.NullMarked;
