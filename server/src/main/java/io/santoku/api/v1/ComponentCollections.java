package io.santoku.api.v1;

import io.santoku.api.document.TextRule;
import io.santoku.api.problem.ProblemException;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentKind;
import io.santoku.registration.Refusal;
import java.util.Map;

/// The collections of components, by their names in addresses.
final class ComponentCollections {
    /// The names of the collections, as a pattern for addresses.
    static final String NAMES = "vims|nfvos|wims|element-managers|policies";

    private static final Map<String, ComponentKind> KINDS = Map.of(
            "vims", ComponentKind.VIM,
            "nfvos", ComponentKind.NFVO,
            "wims", ComponentKind.WIM,
            "element-managers", ComponentKind.EMS,
            "policies", ComponentKind.POLICY);

    private ComponentCollections() {}

    /// Returns the identity of the component at an address; ends the request with a problem when the id is not valid.
    /// An address may contain any text; the database is asked only for valid ids.
    static ComponentId component(String collection, String id) {
        ComponentKind kind = KINDS.get(collection);
        if (kind == null || TextRule.ID.objection(id).isPresent()) {
            throw unknown(id);
        }
        return new ComponentId(kind, id);
    }

    static ProblemException unknown(String id) {
        return new ProblemException(Refusals.problem(new Refusal.Unknown(id)));
    }
}
