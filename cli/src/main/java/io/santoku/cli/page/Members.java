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

/// The members of an object that a page has not shown yet: whoever shows one takes it, so that what nobody takes, as
/// of a newer server, is known in the end.
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

    /// All members of an answer, which itself stays as it is.
    static Members of(JsonNode answer) {
        ObjectNode all = answer instanceof ObjectNode object
                ? object.deepCopy()
                : Json.object().set("answer", answer);
        return new Members("", all, new ArrayList<>());
    }

    /// What is there now, to be looked at only.
    JsonNode look(String name) {
        return left.path(name);
    }

    boolean has(String name) {
        return !known(name).isMissingNode();
    }

    /// What is there now; a member without a value is taken at once, for it says nothing.
    private JsonNode known(String name) {
        if (left.path(name).isNull()) {
            left.remove(name);
        }
        return left.path(name);
    }

    /// Takes a text, number or truth value, or a list of such; what is anything else is not taken.
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

    /// Takes a number; 0 where there is none.
    int number(String name) {
        return known(name).isNumber() ? left.remove(name).asInt(0) : 0;
    }

    /// Takes a length of time, as people read it.
    String seconds(String name) {
        return known(name).isNumber() ? Text.seconds(left.remove(name).asDouble(0)) : "";
    }

    /// Takes a truth value; false where there is none.
    boolean isTrue(String name) {
        return known(name).isBoolean() && left.remove(name).asBoolean(false);
    }

    /// The members of a nested object, to be taken one by one; none where there is no such object.
    Members in(String name) {
        if (!(known(name) instanceof ObjectNode object)) {
            return new Members(path, Json.object(), elsewhere);
        }
        Members members = new Members(path + name + ".", object, elsewhere);
        prunings.add(() -> prune(name, members.rest().isEmpty()));
        return members;
    }

    /// The members of each object of a list; none where there is no such list.
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

    /// Asks each, for asking takes away what is empty inside.
    private static boolean isTakenInFull(List<Members> items) {
        List<JsonNode> rests = items.stream().map(Members::rest).toList();
        return rests.stream().allMatch(JsonNode::isEmpty);
    }

    private void prune(String name, boolean isTakenInFull) {
        if (isTakenInFull) {
            left.remove(name);
        }
    }

    /// Takes an object whose members are not known, as facts.
    Facts fields(String name) {
        return known(name).isObject() ? Fields.of(left.remove(name)) : new Facts();
    }

    /// The names of what is left.
    List<String> names() {
        return List.copyOf(left.propertyNames());
    }

    /// Takes what is said already where it is the same.
    void dropIfSame(String name, JsonNode said) {
        if (Objects.equals(left.path(name), said)) {
            left.remove(name);
        }
    }

    /// Takes what has been said in other words.
    void drop(String... names) {
        left.remove(List.of(names));
    }

    /// Takes what is too long or too technical for a page, which then tells where it can be read.
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

    /// What nobody has taken.
    JsonNode rest() {
        prunings.forEach(Runnable::run);
        return left;
    }
}
