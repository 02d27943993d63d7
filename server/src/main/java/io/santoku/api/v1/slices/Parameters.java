package io.santoku.api.v1.slices;

import io.santoku.api.document.Paging;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.execution.OperationId;
import io.santoku.slice.Holder;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads query parameters; null where one is left out. A cursor of slices or operations encodes the id that the last
/// page ended with.
final class Parameters {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private Parameters() {}

    static @Nullable SliceId slice(Paging paging) {
        return paging.place(ID).map(SliceId::new).orElse(null);
    }

    static @Nullable OperationId operation(Paging paging) {
        return paging.place(ID).map(OperationId::new).orElse(null);
    }

    /// Returns the holder whose operations are requested; null when all are. Slices and subnets have no id in common.
    static @Nullable Holder holder(@Nullable String id) {
        String text = text(id);
        return text == null ? null : new SliceId(text);
    }

    /// Returns a filter's text in a form that the database can compare: no stored text contains a NUL.
    static @Nullable String text(@Nullable String given) {
        return given == null ? null : given.replace("\0", "\uFFFD");
    }

    static @Nullable Phase phase(@Nullable String text) {
        return oneOf("phase", text, Phase.values());
    }

    /// Returns the value that a query names, in upper or lower case; null when it names none.
    static <E extends Enum<E>> @Nullable E oneOf(String parameter, @Nullable String text, E[] values) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.ofParameter(
                        parameter,
                        "must be one of "
                                + Arrays.toString(values)
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))));
    }
}
