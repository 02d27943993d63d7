/// A Grafana as its HTTP API shows it: folders and dashboards, kept and checked, never drawn. Start reading at
/// [EmulatedGrafana].
@NullMarked
package io.santoku.emulators.grafana;

import org.jspecify.annotations.NullMarked;
