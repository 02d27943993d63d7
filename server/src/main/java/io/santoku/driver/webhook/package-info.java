/// Notifies listeners by posting JSON to their address. Start reading at [WebhookNotifier].
@NullMarked
package io.santoku.driver.webhook;

import org.jspecify.annotations.NullMarked;
