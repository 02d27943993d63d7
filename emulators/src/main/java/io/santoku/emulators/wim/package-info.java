/// Transport controllers: one that uses HTTP and one that reads from Kafka. Start reading at [EmulatedHttpWim].
@NullMarked
package io.santoku.emulators.wim;

import org.jspecify.annotations.NullMarked;
