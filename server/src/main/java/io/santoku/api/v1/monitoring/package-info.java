/// The requests of monitoring systems under `/v1/prometheus`. Start reading at [TargetController].
@NullMarked
package io.santoku.api.v1.monitoring;

import org.jspecify.annotations.NullMarked;
