/// The whole service on trial: a real server on a real database, in an emulated world, spoken to over HTTP. Start
/// reading at `SliceStoryTest`; all tests share one `Rig`.
@NullMarked
package io.santoku.acceptance;

import org.jspecify.annotations.NullMarked;
