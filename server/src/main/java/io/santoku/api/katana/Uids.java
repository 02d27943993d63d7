package io.santoku.api.katana;

import io.santoku.api.problem.ProblemType;
import java.util.regex.Pattern;

/// Decides which texts can be an `_id`: any that fits into a URL, since a client may choose it with PUT.
final class Uids {
    private static final Pattern FORM = Pattern.compile("[\\w.:@~+-]{1,255}");

    private Uids() {}

    static boolean isUsable(String uid) {
        return FORM.matcher(uid).matches() && !uid.equals("all");
    }

    static String usable(String uid) {
        if (!isUsable(uid)) {
            throw KatanaRefusals.problem(
                    ProblemType.INVALID_PARAMETER,
                    "Error: An _id has 1 to 255 letters, digits and -._:@~+, and is not the word all");
        }
        return uid;
    }
}
