/// Receives alerts about failing network services from monitoring and stores them until they are resolved. Start
/// reading at [Alerts].
@NullMarked
package io.santoku.running.alert;

import org.jspecify.annotations.NullMarked;
