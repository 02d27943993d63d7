package io.santoku.emulators.openstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/// Identifiers in the forms the services use.
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FERNET_START = "gAAAAAB";
    private static final int TOKEN_LENGTH = 183;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    /// 36 characters, as Nova, Neutron and Placement write ids.
    static String uuid() {
        return dashed(random(16));
    }

    /// 32 hexadecimal digits, as Keystone writes ids.
    static String hex() {
        return HexFormat.of().formatHex(random(16));
    }

    /// The same [#uuid] for the same words, so that the initial objects of a cloud keep their ids in a reset.
    static String uuidFor(String... words) {
        return UUID.nameUUIDFromBytes(String.join("/", words).getBytes(UTF_8)).toString();
    }

    /// The same [#hex] for the same words.
    static String hexFor(String... words) {
        return uuidFor(words).replace("-", "");
    }

    /// Looks like a Fernet token.
    static String token() {
        String noise = Base64.getUrlEncoder().withoutPadding().encodeToString(random(TOKEN_LENGTH));
        return FERNET_START + noise.substring(0, TOKEN_LENGTH - FERNET_START.length());
    }

    /// The request id of an answer, by which it can be found in the service's log.
    static String request() {
        return "req-" + uuid();
    }

    static boolean isUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    private static String dashed(byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
