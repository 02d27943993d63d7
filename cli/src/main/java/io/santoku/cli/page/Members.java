package io.santoku.cli.page;

import io.santoku.cli.client.Json;
import io.santoku.cli.view.Facts;
import io.santoku.cli.view.Fields;
import io.santoku.cli.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The members of an object that a page has not shown yet. Code that shows a member takes it, so that at the end the
/// members that the page does not know, for example of a newer server, are left.
final class Members {
    private final String path;
    private final ObjectNode left;
    private final List<String> elsewhere;
    private final List<Runnable> prunings = new ArrayList<>();

    private Members(String path, ObjectNode left, List<String> elsewhere) {
        this.path = path;
        this.left = left;
        this.elsewhere = elsewhere;
    }

    /// All members of an answer; the answer itself is not changed.
    static Members of(JsonNode answer) {
        ObjectNode all = answer instanceof ObjectNode object
                ? object.deepCopy()
                : Json.object().set("answer", answer);
        return new Members("", all, new ArrayList<>());
    }

    /// Reads a member that is still there, without taking it.
    JsonNode look(String name) {
        return left.path(name);
    }

    boolean has(String name) {
        return !known(name).isMissingNode();
    }

    /// Reads a member that is still there; takes it at once when its value is null.
    private JsonNode known(String name) {
        if (left.path(name).isNull()) {
            left.remove(name);
        }
        return left.path(name);
    }

    /// Takes a text, number or boolean, or a list of these; does not take any other value.
    String text(String name) {
        JsonNode value = known(name);
        if (value.isArray()) {
            return String.join(", ", texts(name));
        }
        if (value.isObject()) {
            return "";
        }
        left.remove(name);
        return value.asString("");
    }

    /// Takes the texts of a list.
    List<String> texts(String name) {
        JsonNode value = known(name);
        if (!value.isArray() || value.valueStream().anyMatch(JsonNode::isContainer)) {
            return List.of();
        }
        left.remove(name);
        return value.valueStream().map(item -> item.asString("")).toList();
    }

    /// Takes a number; 0 when it is missing.
    int number(String name) {
        return known(name).isNumber() ? left.remove(name).asInt(0) : 0;
    }

    /// Takes a duration, formatted for people.
    String seconds(String name) {
        return known(name).isNumber() ? Text.seconds(left.remove(name).asDouble(0)) : "";
    }

    /// Takes a boolean; false when it is missing.
    boolean isTrue(String name) {
        return known(name).isBoolean() && left.remove(name).asBoolean(false);
    }

    /// The members of a nested object, to be taken one by one; empty when there is no such object.
    Members in(String name) {
        if (!(known(name) instanceof ObjectNode object)) {
            return new Members(path, Json.object(), elsewhere);
        }
        Members members = new Members(path + name + ".", object, elsewhere);
        prunings.add(() -> prune(name, members.rest().isEmpty()));
        return members;
    }

    /// The members of each object of a list; empty when there is no such list.
    List<Members> each(String name) {
        JsonNode list = known(name);
        if (!list.isArray() || !list.valueStream().allMatch(JsonNode::isObject)) {
            return List.of();
        }
        List<Members> items = new ArrayList<>();
        for (JsonNode item : list) {
            items.add(new Members(path + name + "[" + items.size() + "].", (ObjectNode) item, elsewhere));
        }
        prunings.add(() -> prune(name, isTakenInFull(items)));
        return items;
    }

    /// Calls `rest` on every item, since that also removes members that are empty inside.
    private static boolean isTakenInFull(List<Members> items) {
        List<JsonNode> rests = items.stream().map(Members::rest).toList();
        return rests.stream().allMatch(JsonNode::isEmpty);
    }

    private void prune(String name, boolean isTakenInFull) {
        if (isTakenInFull) {
            left.remove(name);
        }
    }

    /// Takes an object with unknown members, as facts.
    Facts fields(String name) {
        return known(name).isObject() ? Fields.of(left.remove(name)) : new Facts();
    }

    /// The names of the remaining members.
    List<String> names() {
        return List.copyOf(left.propertyNames());
    }

    /// Takes a member whose value was shown already.
    void dropIfSame(String name, JsonNode said) {
        if (Objects.equals(left.path(name), said)) {
            left.remove(name);
        }
    }

    /// Takes members whose content was shown in another form.
    void drop(String... names) {
        left.remove(List.of(names));
    }

    /// Takes a member that is too long or too technical for a page; the page then says where to read it.
    void leaveToDocument(String name) {
        JsonNode value = left.path(name);
        left.remove(name);
        if (!value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty())) {
            elsewhere.add(path + name);
        }
    }

    List<String> leftToDocument() {
        return elsewhere;
    }

    /// The members that were not taken.
    JsonNode rest() {
        prunings.forEach(Runnable::run);
        return left;
    }
}
