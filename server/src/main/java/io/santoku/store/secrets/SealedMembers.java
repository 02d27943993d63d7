package io.santoku.store.secrets;

import io.santoku.inventory.Secret;
import io.santoku.inventory.Secrets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Seals the secrets among freely structured members before they are stored, each for the name of its member. A secret
/// that an earlier version stored in clear is read as it is.
public record SealedMembers(SecretBox box) {
    /// The prefix of a sealed value. A given text that happens to begin with it is sealed too, whatever its name.
    private static final String MARK = "santoku-sealed:";

    private static final String PURPOSE = "member ";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /// The members as they are stored.
    public Map<String, Object> seal(Map<String, Object> members) {
        return Secrets.changed(
                members,
                (name, value) -> Secrets.holdsSecret(name, value) || isMarked(value) ? sealed(name, value) : value);
    }

    /// The members as they were given; throws [SecretsUnreadable] when they were sealed with another key.
    public Map<String, Object> open(Map<String, Object> members) {
        return Secrets.changed(members, (name, value) -> isMarked(value) ? opened(name, value) : value);
    }

    private static boolean isMarked(Object value) {
        return value instanceof String text && text.startsWith(MARK);
    }

    private String sealed(String name, Object value) {
        var secret = new Secret(JSON.writeValueAsString(value));
        return MARK + Base64.getEncoder().encodeToString(box.seal(secret, PURPOSE + name));
    }

    private Object opened(String name, Object value) {
        byte[] sealed = Base64.getDecoder().decode(String.valueOf(value).substring(MARK.length()));
        return JSON.readValue(box.unseal(sealed, PURPOSE + name).reveal(), Object.class);
    }
}
