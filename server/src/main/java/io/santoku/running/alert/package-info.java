/// Hears from monitoring which network services fail, and keeps it until they are well again. Start reading at
/// [Alerts].
@NullMarked
package io.santoku.running.alert;

import org.jspecify.annotations.NullMarked;
