/// Plans the changes from held to desired resources. Pure; knows no vendor. Start reading at [Planner].
@NullMarked
package io.santoku.plan;

import org.jspecify.annotations.NullMarked;
