/// Transport controllers: one that is told over HTTP and one that listens on Kafka. Start reading at
/// [EmulatedHttpWim].
@NullMarked
package io.santoku.emulators.wim;

import org.jspecify.annotations.NullMarked;
