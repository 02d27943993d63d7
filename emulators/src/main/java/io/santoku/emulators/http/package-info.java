/// The HTTP basis of every emulated server: requests, replies and routes. Start reading at [Router].
@NullMarked
package io.santoku.emulators.http;

import org.jspecify.annotations.NullMarked;
