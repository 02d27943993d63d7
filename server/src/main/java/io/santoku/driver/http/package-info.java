/// What the drivers share: calls over HTTP with a deadline, a limit and a trust setting, shared logins, and the
/// predecessor's messages. Knows no vendor. Start reading at [Caller].
@NullMarked
package io.santoku.driver.http;

import org.jspecify.annotations.NullMarked;
