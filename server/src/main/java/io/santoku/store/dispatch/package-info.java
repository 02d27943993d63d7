/// Assigns operations to nodes: db-scheduler under the journal. Start reading at [ClusterDispatcher].
@NullMarked
package io.santoku.store.dispatch;

import org.jspecify.annotations.NullMarked;
