package io.santoku.api.v1.slices;

import io.santoku.api.document.Fields;
import io.santoku.api.document.JsonDocument;
import io.santoku.api.document.TextRule;
import io.santoku.api.document.Violations;
import io.santoku.lifecycle.Modification;
import io.santoku.nest.schema.NestSchema;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads the requested change of a slice: exactly one of the four possible ones.
final class ChangeDocuments {
    private static final String ADD = "add";
    private static final String STOP = "stop";
    private static final String RESTART = "restart";
    private static final String NEST = "nest";
    private static final String SERVICE = "networkService";

    private ChangeDocuments() {}

    static Modification read(JsonDocument document) {
        var violations = new Violations();
        var fields = Fields.of(document, violations);
        fields.ignore(ADD, STOP, RESTART, NEST);
        fields.close();
        if (List.of(ADD, STOP, RESTART, NEST).stream().filter(fields::has).count() != 1) {
            violations.add("", "must have exactly one of the members add, stop, restart and nest");
        }
        violations.throwIfAny();
        Modification modification = one(fields, document.root().path(NEST));
        violations.throwIfAny();
        return modification;
    }

    private static Modification one(Fields fields, JsonNode nest) {
        if (fields.has(ADD)) {
            return added(fields.object(ADD));
        }
        if (fields.has(STOP)) {
            return stopped(fields.object(STOP));
        }
        return fields.has(RESTART)
                ? restarted(fields.object(RESTART))
                : new Modification.Redesign(NestSchema.plain(nest), NestSchema.check(nest));
    }

    private static Modification added(Fields fields) {
        var added = new Modification.AddService(
                fields.text("nsdId", TextRule.NAME),
                fields.text("name", TextRule.NAME),
                fields.text("location", TextRule.ID));
        fields.close();
        return added;
    }

    private static Modification stopped(Fields fields) {
        var stopped = new Modification.StopService(fields.text(SERVICE, TextRule.LONG));
        fields.close();
        return stopped;
    }

    private static Modification restarted(Fields fields) {
        var restarted =
                new Modification.RestartService(fields.text(SERVICE, TextRule.LONG), fields.flag("elsewhere", false));
        fields.close();
        return restarted;
    }
}
