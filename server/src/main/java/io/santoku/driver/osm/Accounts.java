package io.santoku.driver.osm;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Broken;
import io.santoku.driver.NfvoDriver.AccountFacts;
import io.santoku.driver.NfvoDriver.AccountOrder;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.Trace;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// OSM's accounts at clouds: it takes the order at once and checks the login later.
final class Accounts {
    private static final String ALL = "/osm/admin/v1/vim_accounts";
    private static final String ONE = ALL + "/{account}";

    private final Osm osm;

    Accounts(Osm osm) {
        this.osm = osm;
    }

    Progress<AccountFacts> ensure(AccountOrder order, @Nullable AccountFacts known) {
        Optional<JsonNode> record = known == null ? Optional.empty() : byId(known.accountId());
        return progress(record.or(() -> firstByName(order.name())).orElseGet(() -> create(order)));
    }

    /// By its id, and once that is gone by its name too: there may be another.
    Removal remove(String name, @Nullable AccountFacts known) {
        Removal removal = known == null
                ? new Removal.Gone()
                : osm.look(Call.get(ONE, known.accountId()))
                        .fold(this::remove, Removal.Gone::new, () -> askToRemove(known.accountId()));
        return switch (removal) {
            case Removal.Underway underway -> underway;
            case Removal.Gone _ -> Records.all(byName(name).stream().map(this::remove));
        };
    }

    Sight observe(String name, @Nullable AccountFacts known) {
        Optional<JsonNode> record = known == null ? Optional.empty() : byId(known.accountId());
        return Records.sight(known == null ? "" : known.accountId(), record, byName(name), Accounts::differences);
    }

    /// Old releases say nothing of a state.
    private static List<Difference> differences(JsonNode account) {
        JsonNode admin = account.path("_admin");
        String state = isLeaving(admin) ? "being removed" : Json.text(admin, "operationalState");
        return List.of("ENABLED", "").contains(state) ? List.of() : List.of(new Difference("state", "ENABLED", state));
    }

    List<Trace> traces(Predicate<String> ours) {
        return osm.list(Call.get(ALL)).stream()
                .map(account -> new Trace(Trace.Kind.ACCOUNT, Json.text(account, "name"), Records.id(account)))
                .filter(trace -> ours.test(trace.name()))
                .toList();
    }

    private Removal remove(JsonNode account) {
        return isLeaving(account.path("_admin")) ? leaving() : askToRemove(Records.id(account));
    }

    private Removal askToRemove(String account) {
        Answer answer = osm.send(Call.delete(ONE, account));
        if (answer.status() == 404) {
            return new Removal.Gone();
        }
        if (!answer.isSuccess()) {
            throw OsmFaults.of(answer);
        }
        return osm.look(Call.get(ONE, account)).fold(_ -> leaving(), Removal.Gone::new, Accounts::leaving);
    }

    private static Removal leaving() {
        return new Removal.Underway("removes the account");
    }

    /// Whether a removal is on its way: another would start from the beginning.
    private static boolean isLeaving(JsonNode admin) {
        return Json.list(admin, "operations").stream()
                .anyMatch(operation -> Json.text(operation, "lcmOperationType").equals("delete")
                        && Json.text(operation, "operationState").equals("PROCESSING"));
    }

    private Optional<JsonNode> byId(String account) {
        return osm.find(Call.get(ONE, account));
    }

    private Optional<JsonNode> firstByName(String name) {
        return byName(name).stream().findFirst();
    }

    private List<JsonNode> byName(String name) {
        return osm.list(Call.get(ALL + "?name={name}", name)).stream()
                .filter(account -> Json.text(account, "name").equals(name))
                .toList();
    }

    /// When the name is taken, an earlier attempt whose answer was lost made it, or one that runs at the same time.
    private JsonNode create(AccountOrder order) {
        Answer answer = osm.send(Call.post(ALL, AccountRequest.of(order)));
        if (answer.status() == 409) {
            return firstByName(order.name()).orElseThrow(() -> OsmFaults.of(answer));
        }
        if (!answer.isSuccess()) {
            throw OsmFaults.of(answer);
        }
        return osm.succeed(Call.get(ONE, answer.text("/id"))).json();
    }

    private static Progress<AccountFacts> progress(JsonNode account) {
        var facts = new AccountFacts(Records.id(account));
        JsonNode admin = account.path("_admin");
        return switch (Json.text(admin, "operationalState")) {
            case "PROCESSING" -> new Progress.Underway<>(facts, "checks its login at the cloud");
            case "ERROR" -> throw new DriverException("GET " + ONE, new Broken(reason(admin)));
            default -> new Progress.Ready<>(facts); // ENABLED; old releases say nothing
        };
    }

    private static String reason(JsonNode admin) {
        String detail = Json.text(admin, "detailed-status");
        return detail.isEmpty() ? "OSM cannot use the account and does not say why" : detail;
    }
}
