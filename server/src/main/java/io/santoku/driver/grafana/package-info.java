/// Shows dashboards in Grafana, over its HTTP API. Start reading at [GrafanaDashboardDriver].
@NullMarked
package io.santoku.driver.grafana;

import org.jspecify.annotations.NullMarked;
