package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.JsonDocument;
import io.santoku.driver.DriverType;
import io.santoku.driver.DriverTypes;
import io.santoku.driver.SettingDescription;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists the members of a component's document that are stored and that nothing reads. Santoku accepts them as the
/// predecessor does, but their owner expects them to take effect.
record UnusedComponentMembers(DriverTypes types) {
    /// The members of `config` about TLS.
    private static final Set<String> TRUST = Set.of("insecure", "ca_cert");

    /// Members for people only, and members that the server writes.
    private static final Set<String> FOR_PEOPLE = Set.of("version", Members.UID, Members.CREATED_AT);

    /// Returns the unused members of a document whose `fields` have been read.
    List<String> of(JsonDocument document, Fields fields, Component component, Collection<String> written) {
        var unused = new ArrayList<String>();
        fields.unread().stream()
                .filter(name -> !written.contains(name) && !FOR_PEOPLE.contains(name))
                .forEach(unused::add);
        Set<String> known = settings(component);
        document.root().path("config").properties().stream()
                .filter(member -> !ConfigMembers.holds(member.getKey(), member.getValue(), known))
                .map(member -> "config." + member.getKey())
                .forEach(unused::add);
        return unused;
    }

    /// Returns the setting that the driver of this type reads from this member of `config`.
    Optional<SettingDescription> setting(ComponentKind kind, String type, String member) {
        return types.find(kind, type).flatMap(driver -> driver.config(member));
    }

    private Set<String> settings(Component component) {
        var known = new HashSet<>(TRUST);
        types.find(component.id().kind(), component.type()).stream()
                .map(DriverType::config)
                .flatMap(List::stream)
                .map(SettingDescription::member)
                .forEach(known::add);
        return known;
    }
}
