package io.santoku.emulators.osm;

import io.santoku.emulators.http.Request;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The VIM accounts.
final class Accounts {
    private static final Set<String> OPTIONAL =
            Set.of("description", "config", "vca", "prometheus-config", "schema_version");
    private static final List<String> REQUIRED =
            List.of("name", "vim_type", "vim_url", "vim_user", "vim_password", "vim_tenant_name");
    private static final Schema CREATE = new Schema(REQUIRED, OPTIONAL, Set.of());
    private static final Schema CHANGE = new Schema(List.of(), union(), Set.of());

    private final Release release;
    private final Supplier<OsmSettings> settings;
    private final InstantSource clock;
    private final ComputeHost compute;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    Accounts(Release release, Supplier<OsmSettings> settings, InstantSource clock, ComputeHost compute) {
        this.release = release;
        this.settings = settings;
        this.clock = clock;
        this.compute = compute;
    }

    Answer create(Request request) {
        Map<String, Object> body = Dialect.members(request);
        CREATE.check(body);
        var account = new Account(UUID.randomUUID().toString(), body, List.of()).changed(Map.of(), change("create"));
        keep(checked(account));
        Map<String, Object> answer = Maps.of("id", account.id(), "op_id", account.latestOperation());
        if (release == Release.R19) {
            answer.put("_id", account.id());
        }
        return Answer.accepted(answer).at("/osm/admin/v1/vim_accounts/" + account.id());
    }

    Answer list(Request request) {
        Instant now = clock.instant();
        return Answer.ok(Filter.of(request).apply(live().stream().map(account -> account.viewAt(now))));
    }

    Answer one(Request request) {
        return Answer.ok(required(request.pathValue("id")).viewAt(clock.instant()));
    }

    Answer change(Request request) {
        Account account = required(request.pathValue("id"));
        Map<String, Object> body = Dialect.members(request);
        CHANGE.check(body);
        Account changed = checked(account.changed(body, change("edit")));
        accounts.put(account.id(), changed);
        return Answer.accepted(Maps.of("op_id", changed.latestOperation()));
    }

    Answer delete(Request request, Predicate<String> inUse) {
        Account account = required(request.pathValue("id"));
        if (inUse.test(account.id())) {
            throw OsmError.conflict("There is at least one VNF using this VIM account");
        }
        Account asked = account.changed(Map.of(), change("delete"));
        Account leaving = settings.get().faults().failingAccountRemovals().contains(account.field("vim_url"))
                ? asked.refused("Cannot delete the VIM: it was made to fail")
                : asked;
        accounts.put(account.id(), leaving);
        return Answer.accepted(
                release == Release.R8
                        ? Maps.of("op_id", leaving.latestOperation())
                        : Maps.of("_id", leaving.latestOperation()));
    }

    Optional<Account> find(String id) {
        Account account = accounts.get(id);
        if (account != null && account.goneAt(clock.instant())) {
            accounts.remove(id, account);
            return Optional.empty();
        }
        return Optional.ofNullable(account);
    }

    /// The accounts that exist now, by name.
    List<Account> live() {
        return accounts.keySet().stream()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    /// Removes accounts at once, even if they are in use, and returns their number.
    int vanish(String name) {
        List<Account> doomed =
                live().stream().filter(account -> account.name().equals(name)).toList();
        doomed.forEach(account -> accounts.remove(account.id()));
        return doomed.size();
    }

    void clear() {
        accounts.clear();
    }

    Instant now() {
        return clock.instant();
    }

    private synchronized void keep(Account account) {
        if (live().stream().anyMatch(other -> other.name().equals(account.name()))) {
            throw OsmError.conflict("name '%s' already exists for vim_accounts".formatted(account.name()));
        }
        accounts.put(account.id(), account);
    }

    private Account required(String id) {
        return find(id).orElseThrow(() -> OsmError.notFound("vim_accounts", id));
    }

    private Account.Change change(String type) {
        Instant now = clock.instant();
        return new Account.Change(type, now, now.plus(settings.get().times().accountTime()), Optional.empty());
    }

    /// Adds the outcome of the account's last operation, which tries the login at the cloud.
    private Account checked(Account account) {
        String url = account.field("vim_url");
        return settings.get().faults().refusedVims().contains(url)
                ? account.refused("VimConnException: cannot authenticate at " + url)
                : compute.refusal(account.place()).map(account::refused).orElse(account);
    }

    private static Set<String> union() {
        return Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
