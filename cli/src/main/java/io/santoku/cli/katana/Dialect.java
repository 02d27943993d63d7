package io.santoku.cli.katana;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// The dialect in which a document describes a component: ours, or the predecessor's.
public enum Dialect {
    NATIVE,
    KATANA;

    private static final Set<String> WORDS_OF_KATANA = Set.of(
            "username",
            "password",
            "nfvoip",
            "nfvousername",
            "nfvopassword",
            "tenantname",
            "version",
            "gen",
            "func",
            "shared");

    /// Determines the dialect from the names of the members: ours are in camel case, the predecessor joins words with
    /// `_` or `-`. A document that could be either means the same in both, and counts as ours.
    public static Dialect of(ObjectNode document) {
        boolean katana = document.propertyNames().stream()
                .anyMatch(name -> name.contains("_") || name.contains("-") || WORDS_OF_KATANA.contains(name));
        return katana ? KATANA : NATIVE;
    }
}
