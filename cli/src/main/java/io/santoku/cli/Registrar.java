package io.santoku.cli;

import io.santoku.cli.client.Answer;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.document.BadDocument;
import io.santoku.cli.document.Document;
import io.santoku.cli.katana.Dialect;
import io.santoku.cli.katana.KatanaApi;
import tools.jackson.databind.node.ObjectNode;

/// Registers the items that documents describe, each through the API in whose dialect the document is written.
final class Registrar {
    private final SantokuServer server;
    private final KatanaApi katana;
    private final Ids ids;

    Registrar(Session session) {
        server = session.server();
        katana = session.katana();
        ids = new Ids(server);
    }

    Registered add(Noun noun, Document document) {
        ObjectNode body = body(noun, document);
        Answer answer = switch (Dialect.of(body)) {
            case NATIVE -> server.post(noun.path(), body);
            case KATANA -> katana.post(body, noun.text());
        };
        return new Registered(item(noun, document), answer);
    }

    /// Replaces the item with this name (an id or a uid) by the document's content; registers it when it does not
    /// exist.
    Registered put(Noun noun, String name, Document document) {
        ObjectNode body = body(noun, document);
        Answer answer = switch (Dialect.of(body)) {
            case NATIVE -> server.put(noun.path(ids.id(noun, name)), body);
            case KATANA -> katana.put(body, noun.text(), ids.uid(noun, name));
        };
        return new Registered(item(noun, document), answer);
    }

    /// The same, for the id that the document itself contains.
    Registered putOwn(Noun noun, Document document) {
        String id = document.content().path("id").asString("");
        boolean toBeMade = Dialect.of(body(noun, document)) == Dialect.KATANA && !ids.exists(noun, id);
        return toBeMade ? add(noun, document) : put(noun, id, document);
    }

    static String item(Noun noun, Document document) {
        return noun.text() + "/" + document.content().path("id").asString("?");
    }

    /// Checks that `kind`, if the document contains it, is the kind that the command handles.
    static void mustDescribe(Noun noun, Document document) {
        String kind = document.content().path("kind").asString(noun.text());
        if (!kind.equalsIgnoreCase(noun.text())) {
            throw new BadDocument(document.origin() + " describes a " + kind + ", not a " + noun.text());
        }
    }

    private static ObjectNode body(Noun noun, Document document) {
        mustDescribe(noun, document);
        ObjectNode body = document.content().deepCopy();
        body.remove("kind");
        return body;
    }
}
