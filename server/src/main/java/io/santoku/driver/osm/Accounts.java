package io.santoku.driver.osm;

import io.santoku.driver.AccountPrint;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Broken;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.NfvoDriver.AccountFacts;
import io.santoku.driver.NfvoDriver.AccountOrder;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.Trace;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.ComponentText;
import io.santoku.driver.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes, changes and removes OSM's cloud accounts. OSM accepts an order at once and checks the login later.
final class Accounts {
    private static final String ALL = "/osm/admin/v1/vim_accounts";
    private static final String ONE = ALL + "/{account}";

    private final Osm osm;
    // accounts whose last removal failed, with the number of operations that they had had by then
    private final Map<String, Integer> failed = new ConcurrentHashMap<>();
    // accounts that were reported to be unusable, with the number of operations that they had had by then
    private final Map<String, Long> unusable = new ConcurrentHashMap<>();

    Accounts(Osm osm) {
        this.osm = osm;
    }

    Progress<AccountFacts> ensure(AccountOrder order, @Nullable AccountFacts known) {
        Optional<JsonNode> record = known == null ? Optional.empty() : byId(known.accountId());
        return progress(record.or(() -> firstByName(order.name()))
                .map(account -> isKept(account, order, known) ? account : change(account, order))
                .orElseGet(() -> create(order)));
    }

    private boolean isKept(JsonNode account, AccountOrder order, @Nullable AccountFacts known) {
        return isLeaving(account) || (isAsOrdered(account, order, known) && !isToBeCheckedAgain(account));
    }

    /// Whether an account is sent again although it is as ordered. OSM tries a login again only when it is sent again,
    /// and an account that was reported to be unusable may be usable by now.
    private boolean isToBeCheckedAgain(JsonNode account) {
        return Json.text(account.path("_admin"), "operationalState").equals("ERROR")
                && Long.valueOf(operations(account).count()).equals(unusable.get(Records.id(account)));
    }

    /// Whether an account is known to be as ordered. One that was found by its name only is not: an attempt whose
    /// answer was lost made it, perhaps with another password.
    private static boolean isAsOrdered(JsonNode account, AccountOrder order, @Nullable AccountFacts known) {
        return known != null
                && known.accountId().equals(Records.id(account))
                && AccountPrint.of(order).equals(known.given());
    }

    /// Changes the account; network services that run on it go on.
    private JsonNode change(JsonNode account, AccountOrder order) {
        String id = Records.id(account);
        osm.succeed(Call.patch(ONE, AccountRequest.change(order, account), id));
        unusable.remove(id);
        return byName(order.name()).stream()
                .filter(changed -> Records.id(changed).equals(id))
                .findFirst()
                .orElseThrow(() -> new DriverException("GET " + ALL, new Conflict("account " + id + " has vanished")));
    }

    /// Removes the account by its id, and once that is gone also by its name: there may be another.
    Removal remove(String name, @Nullable AccountFacts known) {
        Removal removal = known == null
                ? new Removal.Gone()
                : osm.look(Call.get(ONE, known.accountId()))
                        .fold(this::remove, () -> gone(known.accountId()), () -> askToRemove(known.accountId()));
        return switch (removal) {
            case Removal.Underway underway -> underway;
            case Removal.Gone _ -> Records.all(byName(name).stream(), this::remove);
        };
    }

    Sight observe(String name, @Nullable AccountFacts known) {
        Optional<JsonNode> record = known == null ? Optional.empty() : byId(known.accountId());
        return Records.sight(known == null ? "" : known.accountId(), record, byName(name), Accounts::differences);
    }

    /// Old releases do not report a state.
    private static List<Difference> differences(JsonNode account) {
        JsonNode admin = account.path("_admin");
        String state = isLeaving(account) ? "being removed" : Json.text(admin, "operationalState");
        return List.of("ENABLED", "").contains(state) ? List.of() : List.of(new Difference("state", "ENABLED", state));
    }

    List<Trace> traces(Predicate<String> ours) {
        return osm.list(Call.get(ALL)).stream()
                .map(account -> new Trace(Trace.Kind.ACCOUNT, Json.text(account, "name"), Records.id(account)))
                .filter(trace -> ours.test(trace.name()))
                .toList();
    }

    private Removal remove(JsonNode account) {
        if (isLeaving(account)) {
            return leaving(Records.id(account));
        }
        refuseIfFailed(account);
        return askToRemove(Records.id(account));
    }

    private Removal askToRemove(String account) {
        Answer answer = osm.send(Call.delete(ONE, account));
        if (answer.status() == 404) {
            return gone(account);
        }
        if (!answer.isSuccess()) {
            throw OsmFaults.of(answer);
        }
        return osm.look(Call.get(ONE, account)).fold(this::afterAsking, () -> gone(account), () -> leaving(account));
    }

    private Removal afterAsking(JsonNode account) {
        refuseIfFailed(account);
        return leaving(Records.id(account));
    }

    private Removal gone(String account) {
        failed.remove(account);
        unusable.remove(account);
        return new Removal.Gone();
    }

    /// Reports a fault while an account is removed again after a failed removal, as for network services.
    private Removal leaving(String account) {
        if (failed.containsKey(account)) {
            throw new DriverException(
                    "DELETE " + ONE, new Broken("removes the account again, after a removal that failed"));
        }
        return new Removal.Underway("removes the account");
    }

    /// Reports each failed removal once, with OSM's reason; then the account is removed again.
    private void refuseIfFailed(JsonNode account) {
        List<JsonNode> operations = operations(account).toList();
        if (operations.isEmpty()) {
            return;
        }
        JsonNode last = operations.getLast();
        boolean hasFailed = Json.text(last, "lcmOperationType").equals("delete")
                && Json.text(last, "operationState").equals("FAILED");
        if (hasFailed
                && !Integer.valueOf(operations.size()).equals(failed.put(Records.id(account), operations.size()))) {
            String detail = ComponentText.line(Json.text(last, "detailed-status"));
            throw new DriverException(
                    "DELETE " + ONE,
                    new Broken("the removal of account %s failed: %s"
                            .formatted(
                                    ComponentText.line(Records.id(account)),
                                    detail.isEmpty() ? reason(account.path("_admin")) : detail)));
        }
    }

    /// Whether a removal is in progress: another one would start from the beginning.
    private static boolean isLeaving(JsonNode account) {
        return operations(account)
                .anyMatch(operation ->
                        Json.text(operation, "lcmOperationType").equals("delete") && isProcessing(operation));
    }

    private static boolean isProcessing(JsonNode operation) {
        return Json.text(operation, "operationState").equals("PROCESSING");
    }

    private static Stream<JsonNode> operations(JsonNode account) {
        return Json.list(account.path("_admin"), "operations").stream();
    }

    private Optional<JsonNode> byId(String account) {
        return osm.find(Call.get(ONE, account));
    }

    private Optional<JsonNode> firstByName(String name) {
        return byName(name).stream().findFirst();
    }

    private List<JsonNode> byName(String name) {
        return Records.named(osm, ALL, name);
    }

    /// Makes the account. When its name is taken, it was made by an earlier attempt whose answer was lost, or by one
    /// that runs at the same time.
    private JsonNode create(AccountOrder order) {
        Answer answer = osm.send(Call.post(ALL, AccountRequest.of(order)));
        if (answer.status() == 409) {
            return firstByName(order.name())
                    .map(account -> change(account, order))
                    .orElseThrow(() -> OsmFaults.of(answer));
        }
        if (!answer.isSuccess()) {
            throw OsmFaults.of(answer);
        }
        return osm.succeed(Call.get(ONE, answer.text("/id"))).json();
    }

    private Progress<AccountFacts> progress(JsonNode account) {
        var facts = new AccountFacts(Records.id(account));
        JsonNode admin = account.path("_admin");
        if (isLeaving(account)) {
            return new Progress.Underway<>(facts, "still removes the account before it");
        }
        if (operations(account).anyMatch(Accounts::isProcessing)) {
            return new Progress.Underway<>(facts, "checks its login at the cloud");
        }
        return switch (Json.text(admin, "operationalState")) {
            case "PROCESSING" -> new Progress.Underway<>(facts, "checks its login at the cloud");
            case "ERROR" -> {
                unusable.put(facts.accountId(), operations(account).count());
                throw new DriverException("GET " + ONE, new Broken(reason(admin)));
            }
            default -> new Progress.Ready<>(facts); // ENABLED; old releases report no state
        };
    }

    private static String reason(JsonNode admin) {
        String detail = ComponentText.line(Json.text(admin, "detailed-status"));
        return detail.isEmpty() ? "OSM cannot use the account and does not say why" : detail;
    }
}
