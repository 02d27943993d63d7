package io.santoku.driver;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Describes a setting of a component: its name in the document (`config.region`), its form, whether it is a secret,
/// whether it is required, the value that holds when it is left out, the only values that it may have (empty: any), and
/// one sentence about it.
public record SettingDescription(
        String name,
        Form form,
        boolean secret,
        boolean required,
        @Nullable String fallback,
        List<String> choices,
        String sentence) {
    private static final String CONFIG = "config.";

    public SettingDescription {
        choices = List.copyOf(choices);
    }

    /// The form of a value.
    public enum Form {
        /// One line.
        TEXT,
        /// An HTTP or HTTPS address.
        URL,
        /// The address of a message broker: `host` or `host:port`.
        BROKER,
        /// True or false.
        FLAG,
        /// X.509 certificates in PEM.
        CERTIFICATES,
        /// `inside`, or address ranges, with commas or spaces between them.
        NETWORKS
    }

    /// Describes a required setting.
    public static SettingDescription required(String name, Form form, String sentence) {
        return new SettingDescription(name, form, false, true, null, List.of(), sentence);
    }

    /// Describes an optional setting, and the value that holds when it is left out.
    public static SettingDescription optional(String name, Form form, @Nullable String fallback, String sentence) {
        return new SettingDescription(name, form, false, false, fallback, List.of(), sentence);
    }

    /// Describes an optional setting that may have only these values; the first holds when it is left out.
    public static SettingDescription choice(String name, List<String> choices, String sentence) {
        return new SettingDescription(name, Form.TEXT, false, false, choices.getFirst(), choices, sentence);
    }

    /// Describes a required setting that is never shown again.
    public static SettingDescription secret(String name, String sentence) {
        return new SettingDescription(name, Form.TEXT, true, true, null, List.of(), sentence);
    }

    /// Describes an optional setting that is never shown again.
    public static SettingDescription optionalSecret(String name, String sentence) {
        return new SettingDescription(name, Form.TEXT, true, false, null, List.of(), sentence);
    }

    /// Whether it stands in the document's `config`, where each driver has settings of its own.
    public boolean isOfConfig() {
        return name.startsWith(CONFIG);
    }

    /// The reason why a value is not allowed; empty when it is allowed.
    public Optional<String> objection(String value) {
        if (!choices.isEmpty() && !choices.contains(value)) {
            return Optional.of("must be one of " + String.join(", ", choices));
        }
        return form == Form.NETWORKS && !words(value).allMatch(SettingDescription::isNetwork)
                ? Optional.of("must be inside, or address ranges such as 10.0.0.0/8, 2001:db8::/32")
                : Optional.empty();
    }

    private static Stream<String> words(String value) {
        return Stream.of(value.split("[,\\s]+")).filter(word -> !word.isEmpty());
    }

    private static boolean isNetwork(String word) {
        return word.equals("inside") || AddressRange.of(word).isPresent();
    }

    /// Its name in the object that it stands in, without the path.
    public String member() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
