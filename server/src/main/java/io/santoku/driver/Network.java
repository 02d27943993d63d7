package io.santoku.driver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// A range of addresses that share their first bits, as in `10.0.0.0/8` (CIDR notation, RFC 4632).
public final class Network {
    static final Network ALL_4 = of("0.0.0.0/0");
    static final Network ALL_6 = of("::/0");

    private final byte[] first;
    private final int bits;

    private Network(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /// Parses a network; an address without `/` is a network of one. Throws [IllegalArgumentException].
    public static Network of(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length > 2 || !parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw unreadable(text);
        }
        try {
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int most = address.length * Byte.SIZE;
            int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > most) {
                throw unreadable(text);
            }
            return new Network(address, bits);
        } catch (UnknownHostException | NumberFormatException _) {
            throw unreadable(text);
        }
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        int whole = bits / Byte.SIZE;
        if (other.length != first.length || !Arrays.equals(first, 0, whole, other, 0, whole)) {
            return false;
        }
        int rest = bits % Byte.SIZE;
        return rest == 0 || ((first[whole] ^ other[whole]) & 0xff) >> (Byte.SIZE - rest) == 0;
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "`%s` is not a network: write it as 10.0.0.0/8, fd00::/8 or 10.1.2.3".formatted(text));
    }
}
