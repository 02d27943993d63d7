/// A dashboard for each slice and one for all. Start reading at [DashboardKeeping].
@NullMarked
package io.santoku.running.dashboard;

import org.jspecify.annotations.NullMarked;
