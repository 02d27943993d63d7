/// The event feed over HTTP: one stream of all changes that clients can see. Start reading at [FeedController].
@NullMarked
package io.santoku.api.v1.events;

import org.jspecify.annotations.NullMarked;
