package io.santoku.driver.opennebula;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads XML documents of an OpenNebula. A document type declaration is refused, so that no entity of a component's own
/// is ever read. The size of an answer is limited where it is received.
final class Xml {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    // Java counts each &lt; as an entity, and 100,000 of them as an attack; an answer is a document that is escaped
    private static final String ENTITY_SIZE = "jdk.xml.maxGeneralEntitySizeLimit";
    private static final String ALL_ENTITY_SIZES = "jdk.xml.totalEntitySizeLimit";
    private static final String NO_LIMIT = "0";

    private static final Pattern ID = Pattern.compile("\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private Xml() {}

    /// The root of a document; empty when the text is none.
    static Optional<Element> root(String document) {
        return root(new InputSource(new StringReader(document)));
    }

    /// The root of a document; empty when the bytes are none.
    static Optional<Element> root(InputStream document) {
        return root(new InputSource(document));
    }

    private static Optional<Element> root(InputSource document) {
        try {
            return Optional.ofNullable(builder().parse(document).getDocumentElement());
        } catch (SAXException | IOException _) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(NO_DOCTYPE, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setCoalescing(true);
            factory.setAttribute(ENTITY_SIZE, NO_LIMIT);
            factory.setAttribute(ALL_ENTITY_SIZES, NO_LIMIT);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // the default one prints to the console
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("This Java cannot refuse document type declarations", impossible);
        }
    }

    /// The elements of this name in an element.
    static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE
                        && node.getNodeName().equals(name))
                .map(Element.class::cast);
    }

    /// The objects of a pool, by the name of their element; without those that have no number.
    static Stream<Element> objects(Element pool, String name) {
        return children(pool, name)
                .filter(object -> ID.matcher(text(object, "ID")).matches());
    }

    /// The numbers in a list of them.
    static List<String> ids(Element parent, String list) {
        return child(parent, list).stream()
                .flatMap(ids -> children(ids, "ID"))
                .map(id -> id.getTextContent().strip())
                .filter(id -> ID.matcher(id).matches())
                .toList();
    }

    /// The first element at a path.
    static Optional<Element> child(Element parent, String... path) {
        Optional<Element> found = Optional.of(parent);
        for (String name : path) {
            found = found.flatMap(element -> children(element, name).findFirst());
        }
        return found;
    }

    /// The text at a path; empty when there is none.
    static String text(Element parent, String... path) {
        return child(parent, path)
                .map(Element::getTextContent)
                .map(text -> text.strip().replace("\0", ""))
                .orElse("");
    }

    /// The number at a path; zero when there is none.
    static BigDecimal number(Element parent, String... path) {
        String text = text(parent, path);
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    /// An amount that is there, in units of which each has so many of the component's; rounded down.
    static int room(Element parent, int unit, String... path) {
        return whole(number(parent, path).divide(BigDecimal.valueOf(unit), 0, RoundingMode.FLOOR));
    }

    /// An amount that is used, in units of which each has so many of the component's; rounded up.
    static int use(Element parent, int unit, String... path) {
        return whole(number(parent, path).divide(BigDecimal.valueOf(unit), 0, RoundingMode.CEILING));
    }

    /// A negative amount counts as zero.
    private static int whole(BigDecimal amount) {
        return amount.min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .max(BigDecimal.ZERO)
                .intValue();
    }
}
