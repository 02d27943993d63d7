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

/// Names the members of a component's document that are kept and that nothing reads. The predecessor takes them, and so
/// do we; but their owner believes that they are obeyed.
record UnusedComponentMembers(DriverTypes types) {
    /// What `config` says of TLS.
    private static final Set<String> TRUST = Set.of("insecure", "ca_cert");

    /// What only people read, or the server writes.
    private static final Set<String> FOR_PEOPLE = Set.of("version", Members.UID, Members.CREATED_AT);

    /// Those of a document whose `fields` have been read.
    List<String> of(JsonDocument document, Fields fields, Component component, Collection<String> written) {
        var unused = new ArrayList<String>();
        fields.unread().stream()
                .filter(name -> !written.contains(name) && !FOR_PEOPLE.contains(name))
                .forEach(unused::add);
        Set<String> known = settings(component);
        document.root().path("config").propertyNames().stream()
                .filter(name -> !known.contains(name))
                .map(name -> "config." + name)
                .forEach(unused::add);
        return unused;
    }

    /// The member of `config` that the driver of this type reads under this name.
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
