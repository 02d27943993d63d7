package io.santoku.cli.page;

import io.santoku.cli.view.Facts;
import io.santoku.cli.view.Output;
import io.santoku.cli.view.Tone;
import tools.jackson.databind.JsonNode;

/// Shows one inventory item, with a page for its kind.
public final class InventoryPage {
    private final Page page;
    private final Members thing;

    public InventoryPage(JsonNode thing, Output output) {
        page = new Page(output);
        this.thing = Members.of(thing);
    }

    /// Shows a component, which the server checks periodically: for example a cloud, an orchestrator or a controller.
    public void printComponent(String kind) {
        new ComponentPage(page, kind, thing).print();
    }

    public void printFunction() {
        new FunctionPage(page, thing).print();
    }

    public void printLocation() {
        page.title("location " + thing.look("id").asString("?"), "", Tone.PLAIN);
        page.facts(
                "",
                new Facts()
                        .and("id", thing.text("id"))
                        .and("uid", thing.text("uid"))
                        .and("description", thing.text("description"))
                        .and("created", page.local(thing.text("createdAt"))));
        page.rest(thing);
    }

    /// The number of slices that may use a function at once, also shown in lists.
    public static String sharing(JsonNode function) {
        return FunctionPage.sharing(function.path("sharing"));
    }
}
