/// Writes the messages that the predecessor sent to transport controllers, element managers and message brokers, which
/// still expect them, and calls the element managers. No other package of the drivers knows these messages' members.
@NullMarked
package io.santoku.driver.katana;

import org.jspecify.annotations.NullMarked;
