package io.santoku.cli.document;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/// Quotes every text that some YAML reader would take for something else: YAML 1.1 has more forms of numbers, dates and
/// booleans than 1.2, and most programs still read 1.1.
final class CautiousRepresenter extends StandardRepresenter {
    private static final Pattern MISTAKABLE = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9][0-9_]*(\\.[0-9_]*)?)(e[-+]?[0-9]+)?" // numbers
                    + "|[-+]?0[xob][0-9a-f_]+" // numbers in another base
                    + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?" // sexagesimal numbers
                    + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t ].*)?" // dates
                    + "|[-+]?\\.inf|\\.nan|~|null|true|false|yes|no|on|off|y|n",
            Pattern.CASE_INSENSITIVE);

    CautiousRepresenter(DumpSettings settings) {
        super(settings);
    }

    @Override
    protected Node representScalar(Tag tag, String value, ScalarStyle style) {
        boolean quoted = tag.equals(Tag.STR) && MISTAKABLE.matcher(value).matches();
        return super.representScalar(tag, value, quoted ? ScalarStyle.SINGLE_QUOTED : style);
    }
}
