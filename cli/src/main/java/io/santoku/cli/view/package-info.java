/// The presentation of answers on a terminal or in a file: tables, plans, timelines, problems. Start at [Output].
@NullMarked
package io.santoku.cli.view;

import org.jspecify.annotations.NullMarked;
