package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.santoku.driver.DriverType;
import io.santoku.driver.DriverTypes;
import io.santoku.driver.SettingDescription;
import io.santoku.registration.Registration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves `/v1/driver-types`: the types of component that can be registered, and their settings.
@RestController
@Tag(name = "Driver types")
final class DriverTypeController {
    private final Registration registration;

    DriverTypeController(Registration registration) {
        this.registration = registration;
    }

    @GetMapping("/v1/driver-types")
    @Operation(summary = "Lists the types of component that can be registered, with all settings of each")
    DriverTypesView list() {
        DriverTypes types = registration.types();
        return new DriverTypesView(
                types.all().stream().map(DriverTypeView::of).toList(),
                types.unusable().stream()
                        .map(plugin -> new UnusablePluginView(plugin.file(), plugin.why()))
                        .toList());
    }

    /// All types, and the plugins whose drivers cannot be used.
    record DriverTypesView(List<DriverTypeView> items, List<UnusablePluginView> unusablePlugins) {}

    /// A plugin that cannot be used: its file, and the reason as the end of a sentence that begins with `it`.
    record UnusablePluginView(String file, String why) {}

    /// A type; `kind` is the kind of its components (`vim`, `nfvo`, …).
    record DriverTypeView(String kind, String type, String sentence, List<SettingView> settings) {
        static DriverTypeView of(DriverType type) {
            return new DriverTypeView(
                    type.kind().text(),
                    type.name(),
                    type.sentence(),
                    type.settings().stream().map(SettingView::of).toList());
        }
    }

    /// A setting; its name is its place in the document.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SettingView(
            String name,
            String type,
            boolean secret,
            boolean required,
            @JsonProperty("default") @Nullable String fallback,
            List<String> choices,
            String sentence) {
        static SettingView of(SettingDescription setting) {
            return new SettingView(
                    setting.name(),
                    setting.form().name().toLowerCase(Locale.ROOT),
                    setting.secret(),
                    setting.required(),
                    setting.fallback(),
                    setting.choices(),
                    setting.sentence());
        }
    }
}
