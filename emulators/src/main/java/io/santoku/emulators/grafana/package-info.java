/// A Grafana as seen through its HTTP API: it stores and checks folders and dashboards, but never draws them. Start
/// reading at [EmulatedGrafana].
@NullMarked
package io.santoku.emulators.grafana;

import org.jspecify.annotations.NullMarked;
