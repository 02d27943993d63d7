package io.santoku.api.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Entity tags (RFC 9110, 8.8.3): with `If-Match`, a client that changes something requires it to be as the client read
/// it.
public final class Etags {
    private static final Pattern TAG = Pattern.compile("(W/)?\"[^\"]*\"");
    private static final int BYTES = 12;

    private Etags() {}

    /// Returns the tag of the state that these facts describe.
    public static String of(@Nullable Object... facts) {
        String all = Arrays.stream(facts).map(String::valueOf).collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8));
            return "\"" + HexFormat.of().formatHex(digest, 0, BYTES) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Ends the request with a problem unless `ifMatch` is left out, is `*` or names the tag; weak tags do not match.
    public static void require(@Nullable String ifMatch, String tag) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        boolean isNamed = TAG.matcher(ifMatch).results().map(MatchResult::group).anyMatch(tag::equals);
        if (!isNamed) {
            throw failed("%s, the entity tag that it has now".formatted(tag));
        }
    }

    /// Returns the problem of a header `If-Match` that does not name `what`.
    public static ProblemException failed(String what) {
        return new ProblemException(
                Problem.of(ProblemType.PRECONDITION_FAILED, "The header If-Match does not name %s.".formatted(what)));
    }
}
