package io.santoku.driver;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses that share their first `bits`, as in `10.0.0.0/8`; a single address is a range of one.
public record AddressRange(InetAddress first, int bits) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

    /// Parses an address or a range; empty when the text is neither.
    public static Optional<AddressRange> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            InetAddress first = InetAddress.ofLiteral(written.group(1));
            int most = first.getAddress().length * Byte.SIZE;
            int bits = written.group(2) == null ? most : Integer.parseInt(written.group(2));
            // Java reads ::ffff:10.0.0.1 as the IPv4 address 10.0.0.1, but it was written as an IPv6 address
            boolean isOfItsVersion = text.contains(":") == most > Integer.SIZE;
            return bits <= most && isOfItsVersion ? Optional.of(new AddressRange(first, bits)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The range in one form, however its address is written; bits after the prefix stay as they were given.
    public String text() {
        return first.getHostAddress() + "/" + bits;
    }
}
