package io.santoku.driver.opennebula;

import io.santoku.driver.DriverType;
import io.santoku.driver.Listing;
import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.driver.VimDriver;
import io.santoku.driver.http.ComponentText;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.opennebula.AccessRules.Rule;
import io.santoku.driver.opennebula.Accounts.Group;
import io.santoku.driver.opennebula.Accounts.User;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.SystemIdentity;
import io.santoku.inventory.Vim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a slice's project in an OpenNebula cloud: a group with a quota, a user in it, and the rules that give the user
/// its rights. They are found again by their name, which holds the slice's id.
final class OpenNebulaVimDriver implements VimDriver {
    /// Describes the type `opennebula` and its settings.
    static final DriverType TYPE = OpenNebulaSettings.TYPE;

    private static final ProjectFacts NOTHING = new ProjectFacts("", "", "");
    private static final String NO_SECURITY_GROUP = "";

    private final OpenNebula cloud;
    private final Accounts accounts;
    private final AccessRules rules;
    private final Quota quota;
    private final Demolition demolition;
    private final Inspection inspection;

    OpenNebulaVimDriver(Vim vim, HttpSettings settings) {
        this.cloud = new OpenNebula(vim, settings);
        this.accounts = new Accounts(cloud);
        this.rules = new AccessRules(cloud);
        this.quota = new Quota(cloud);
        this.demolition = new Demolition(cloud, accounts, rules);
        this.inspection = new Inspection(accounts, rules, demolition);
    }

    @Override
    public List<CheckItem> examine() {
        String version = ComponentText.line(cloud.text("one.system.version"));
        return Stream.concat(
                        Stream.of(CheckItem.ok("version", "is OpenNebula " + version)), cloud.appearance().stream())
                .toList();
    }

    @Override
    public Optional<SystemIdentity> identity() {
        return Optional.of(cloud.identity());
    }

    @Override
    public CloudCapacity capacity() {
        cloud.greet();
        return new HostCapacity(cloud).read();
    }

    @Override
    public Optional<ProjectFacts> findProject(String name) {
        return accounts.group(name)
                .flatMap(group ->
                        accounts.user(name).map(user -> new ProjectFacts(group.id(), user.id(), NO_SECURITY_GROUP)));
    }

    @Override
    public ProjectFacts ensureProject(ProjectOrder order, @Nullable ProjectFacts known) {
        String name = order.name();
        ProjectFacts before = known == null ? NOTHING : known;
        Optional<Group> found = accounts.group(name);
        Optional<User> user = accounts.user(name);
        List<Rule> there = rules.all();
        String group = found.map(Group::id).orElseGet(() -> accounts.makeGroup(name));
        Map<String, String> limits = found.map(Group::limits).orElse(Map.of());
        if (!Quota.differences(limits, order.quota()).isEmpty()) {
            quota.set(group, order.quota());
        }
        String id = ensureUser(order, group, user, before);
        rules.converge(group, id, there);
        return new ProjectFacts(group, id, NO_SECURITY_GROUP, stillFull(name, group, before));
    }

    @Override
    public void removeProject(String name, @Nullable ProjectFacts known) {
        demolition.remove(name);
    }

    @Override
    public Sight observeProject(String name, Amounts quota, @Nullable ProjectFacts known) {
        return inspection.of(name, quota, known == null ? NOTHING : known);
    }

    @Override
    public Listing traces(Predicate<String> ours) {
        var byName = new LinkedHashMap<String, Trace>();
        // one trace for each name: a user counts only where there is no group of its name
        accounts.groups(ours).forEach(group -> add(byName, group.name(), group.id()));
        accounts.users(ours).forEach(user -> add(byName, user.name(), user.id()));
        return new Listing.Complete(List.copyOf(byName.values()));
    }

    private static void add(Map<String, Trace> byName, String name, String id) {
        byName.putIfAbsent(name, new Trace(Trace.Kind.TENANT, name, id));
    }

    /// A user whose id we do not know has a password that we do not know: it is set again.
    private String ensureUser(ProjectOrder order, String group, Optional<User> found, ProjectFacts known) {
        if (found.isEmpty()) {
            return accounts.makeUser(order.name(), order.password(), group);
        }
        User user = found.get();
        accounts.restore(user, group);
        if (!user.id().equals(known.userId())) {
            accounts.setPassword(user.id(), order.password());
        }
        return user.id();
    }

    /// The vanished groups that could not be emptied: they are remembered until nothing is left in them.
    private List<String> stillFull(String name, String group, ProjectFacts before) {
        boolean isAnother = !before.projectId().isEmpty() && !before.projectId().equals(group);
        return isAnother || !before.formerProjects().isEmpty() ? demolition.clearFormer(name, group) : List.of();
    }
}
