/// What turns what is held into what is desired: resources, changes, plans. Pure; knows no vendor. Start reading at
/// [Planner].
@NullMarked
package io.santoku.plan;

import org.jspecify.annotations.NullMarked;
