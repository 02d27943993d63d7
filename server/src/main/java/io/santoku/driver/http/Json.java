package io.santoku.driver.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes JSON as components write it: fields may be missing, null, or numbers written as strings.
public final class Json {
    // sorted keys: the same message always has the same bytes, so that a repetition can be recognised
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    /// Larger than any real amount, in any unit.
    static final BigDecimal MOST = BigDecimal.TEN.pow(18);

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)(\\d+\\.?\\d*|\\.\\d+|Infinity)(?:[eE]\\+?(-?\\d+))?");
    private static final String TOO_LARGE_FOR_A_DOUBLE = "Infinity"; // 1e309 is read as this
    private static final int LONGEST = 50;
    private static final int LONGEST_EXPONENT = 3;

    private Json() {}

    /// The bytes of plain maps, lists and values.
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// The tree of `body`; empty when it is not JSON.
    public static Optional<JsonNode> tree(byte[] body) {
        try {
            return Optional.ofNullable(MAPPER.readTree(body)).filter(node -> !node.isMissingNode());
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// The tree of plain maps, lists and values.
    public static JsonNode tree(Map<String, Object> members) {
        return MAPPER.valueToTree(members);
    }

    /// The members of an object, as plain maps, lists and values.
    public static Map<String, Object> members(JsonNode object) {
        return MAPPER.convertValue(object, MEMBERS);
    }

    /// The text (or number, as text) of a field; empty when there is none.
    public static String text(JsonNode node, String field) {
        return text(node.path(field));
    }

    /// The text (or number, as text) of a value; empty when it is none. The character 0 is removed, because no database
    /// accepts it.
    public static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString().replace("\0", "") : "";
    }

    /// The number of a field, also when it is written as a string; zero when there is none. Computing with a number
    /// such as `1e400000000`, which no amount has, would keep a processor busy: a number larger than [#MOST] counts
    /// as [#MOST].
    public static BigDecimal number(JsonNode node, String field) {
        Matcher number = NUMBER.matcher(text(node, field).trim());
        if (!number.matches()) {
            return BigDecimal.ZERO;
        }
        boolean isNegative = number.group(1).equals("-");
        BigDecimal size = size(number.group(2), Objects.requireNonNullElse(number.group(3), "0"));
        return isNegative ? size.negate() : size;
    }

    private static BigDecimal size(String digits, String exponent) {
        if (digits.equals(TOO_LARGE_FOR_A_DOUBLE)) {
            return MOST;
        }
        if (digits.length() > LONGEST || exponent.length() > LONGEST_EXPONENT) {
            boolean isSmall = exponent.startsWith("-") && exponent.length() > LONGEST_EXPONENT;
            return isSmall ? BigDecimal.ZERO : MOST;
        }
        return new BigDecimal(digits + "e" + exponent).min(MOST);
    }

    /// The number of a field, rounded up; a number that does not fit in an `int` becomes the nearest `int`.
    public static int whole(JsonNode node, String field) {
        return number(node, field)
                .setScale(0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                .intValue();
    }

    /// The elements of an array field; none when it is missing.
    public static List<JsonNode> list(JsonNode node, String field) {
        return list(node.path(field));
    }

    /// The elements of an array; none when it is not one.
    public static List<JsonNode> list(JsonNode array) {
        return array.isArray() ? List.copyOf(array.values()) : List.of();
    }
}
