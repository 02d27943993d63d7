package io.santoku.cli.page;

import io.santoku.cli.view.Output;
import tools.jackson.databind.JsonNode;

/// Shows an operation: its progress, its problem and the resources that it left behind.
public final class OperationPage {
    private OperationPage() {}

    public static void print(JsonNode operation, Output output) {
        Members members = Members.of(operation);
        Page page = new Page(output);
        OperationPart part = new OperationPart(page, members);
        page.title("operation " + operation.path("id").asString("?"), part.kindAndState(), part.tone());
        page.gap();
        part.troubles();
        part.findings();
        page.gap();
        part.facts("", "");
        page.rest(members);
    }
}
