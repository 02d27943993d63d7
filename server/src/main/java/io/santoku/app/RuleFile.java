package io.santoku.app;

import io.santoku.running.policy.Action;
import io.santoku.running.policy.RuleBook;
import io.santoku.running.policy.RuleLimit;
import io.santoku.running.policy.RuleText;
import io.santoku.running.policy.RulesInvalid;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.YAMLException;

/// The YAML file in which an operator writes the rules of the built-in policy.
record RuleFile(Path path) {
    /// The content of the file.
    record Content(@Nullable List<Entry> rules) {}

    /// A rule in the file.
    record Entry(
            @Nullable String name,
            @Nullable String when,
            @Nullable Action then,
            @Nullable Integer limit,
            @Nullable Duration window,
            @Nullable Duration coolDown,
            @Nullable URI url) {
        RuleText text() {
            String called = Objects.requireNonNullElse(name, "");
            if (called.isBlank() || then == null) {
                throw new RulesInvalid("each rule needs a name, and then: what it does");
            }
            return new RuleText(called, Objects.requireNonNullElse(when, "true"), then, pace(called), url);
        }

        private RuleLimit pace(String called) {
            try {
                return new RuleLimit(
                        Objects.requireNonNullElse(limit, RuleLimit.DEFAULT.limit()),
                        Objects.requireNonNullElse(window, RuleLimit.DEFAULT.window()),
                        Objects.requireNonNullElse(coolDown, RuleLimit.DEFAULT.coolDown()));
            } catch (IllegalArgumentException wrong) {
                throw new RulesInvalid("rule %s: %s".formatted(called, wrong.getMessage()));
            }
        }
    }

    /// Reads and compiles the rules; throws [RulesInvalid] with a sentence that begins with the file.
    RuleBook read() {
        try {
            return RuleBook.of(entries().stream().map(Entry::text).toList());
        } catch (RulesInvalid wrong) {
            throw new RulesInvalid("The policy rules in %s cannot be used: %s".formatted(path, wrong.getMessage()));
        }
    }

    private List<Entry> entries() {
        if (!Files.isReadable(path)) {
            throw new RulesInvalid("the file cannot be read");
        }
        try {
            List<PropertySource<?>> sources =
                    new YamlPropertySourceLoader().load("rules", new FileSystemResource(path));
            Content content = new Binder(ConfigurationPropertySources.from(sources))
                    .bind("", Bindable.of(Content.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .orElseGet(() -> new Content(null));
            return Objects.requireNonNullElse(content.rules(), List.of());
        } catch (IOException | YAMLException unreadable) {
            throw new RulesInvalid("it cannot be read: " + unreadable.getMessage());
        } catch (BindException wrong) {
            throw new RulesInvalid(wrong.getMessage() + rootOf(wrong));
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? "" : ": " + cause.getMessage() + rootOf(cause);
    }
}
