/// Publishes news and events over Kafka. Start reading at [KafkaNewsDriver].
@NullMarked
package io.santoku.driver.kafka;

import org.jspecify.annotations.NullMarked;
