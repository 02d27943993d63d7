/// Drives transport controllers that listen on a Kafka topic (`odl-wim`). Start reading at [OdlWimDriver].
@NullMarked
package io.santoku.driver.odl;

import org.jspecify.annotations.NullMarked;
