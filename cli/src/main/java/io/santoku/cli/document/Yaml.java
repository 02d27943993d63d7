package io.santoku.cli.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/// Converts YAML 1.2 (where `no` is a text, not false) to plain maps, lists and scalars and back.
public final class Yaml {
    private Yaml() {}

    /// Every non-empty document of a text.
    static List<Object> load(String text, String label) {
        LoadSettings settings = LoadSettings.builder().setLabel(label).build();
        List<Object> documents = new ArrayList<>();
        new Load(settings).loadAllFromString(text).forEach(document -> {
            if (Objects.nonNull(document)) {
                documents.add(document);
            }
        });
        return documents;
    }

    public static String dump(Object plain) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndent(4)
                .setIndentWithIndicator(false)
                .build();
        return new Dump(settings, new CautiousRepresenter(settings)).dumpToString(plain);
    }
}
