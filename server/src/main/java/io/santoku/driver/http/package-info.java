/// The common parts of the drivers: calls over HTTP with a deadline, a limit and a trust setting, and shared logins.
/// They depend on no vendor. Start reading at [Caller].
@NullMarked
package io.santoku.driver.http;

import org.jspecify.annotations.NullMarked;
