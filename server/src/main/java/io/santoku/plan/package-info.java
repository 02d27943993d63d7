/// What turns what is held into what is desired: resources, changes, plans. Pure; knows no vendor.
@NullMarked
package io.santoku.plan;

import org.jspecify.annotations.NullMarked;
