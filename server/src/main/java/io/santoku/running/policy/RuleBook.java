package io.santoku.running.policy;

import io.santoku.inventory.NetworkAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;

/// The rules in force, in the order in which they are evaluated.
public final class RuleBook {
    /// The default rules: a service is restarted, and moved when restarting did not help.
    public static final List<RuleText> DEFAULT = List.of(
            new RuleText("restart", "!service.shared", Action.RESTART, RuleLimit.DEFAULT, null),
            new RuleText("move", "!service.shared", Action.MOVE, RuleLimit.DEFAULT.once(), null));

    private final List<RuleText> texts;
    private final List<CompiledRule> rules;

    private RuleBook(List<RuleText> texts, List<CompiledRule> rules) {
        this.texts = List.copyOf(texts);
        this.rules = List.copyOf(rules);
    }

    /// Compiles and checks the rules; throws [RulesInvalid].
    public static RuleBook of(List<RuleText> texts) {
        var vocabulary = new Vocabulary();
        var names = new HashSet<String>();
        return new RuleBook(
                texts,
                texts.stream()
                        .map(text -> checked(text, names.add(text.name()), vocabulary))
                        .toList());
    }

    /// The rules as they were written.
    public List<RuleText> texts() {
        return texts;
    }

    List<CompiledRule> rules() {
        return rules;
    }

    private static CompiledRule checked(RuleText text, boolean isNew, Vocabulary vocabulary) {
        if (!isNew) {
            throw new RulesInvalid("there are two rules of the name %s".formatted(text.name()));
        }
        if ((text.then() == Action.NOTIFY) == (text.url() == null)) {
            throw new RulesInvalid(
                    "rule %s: a url belongs to then: notify, and to nothing else".formatted(text.name()));
        }
        if (text.url() != null && !isAddress(text.url())) {
            throw new RulesInvalid("rule %s: its url must be http:// or https:// with a host, and without a user"
                    .formatted(text.name()));
        }
        return new CompiledRule(text, vocabulary.compile(text.name(), text.when()));
    }

    private static boolean isAddress(URI url) {
        boolean isHttp = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        String authority = url.getRawAuthority();
        return isHttp
                && authority != null
                && !authority.contains("@")
                && NetworkAddress.of(url.toString()).isUsable();
    }
}
