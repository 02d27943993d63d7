package io.santoku.emulators.opennebula;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A template that a client sends, as XML or as lines of `attribute=value`: its attributes, and its attributes that
/// consist of several values. Of several attributes with one name the last counts.
record TemplateText(Map<String, String> values, Map<String, Map<String, String>> vectors) {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Z_][A-Z_0-9]*)\\s*=\\s*(?:\\[([^\\]]*)]|\"([^\"]*)\"|([^\\s\\[\",]+))");

    /// Reads a template; throws [Refusal] when it is none.
    static TemplateText read(String text) {
        var template = new TemplateText(new LinkedHashMap<>(), new LinkedHashMap<>());
        if (text.stripLeading().startsWith("<")) {
            template.addXml(text);
        } else {
            template.addLines(text);
        }
        return template;
    }

    double number(String name, double otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : parsed(value);
    }

    static double parsed(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new Refusal(Refusal.ACTION, "Syntax error: " + value + " is no number");
        }
    }

    private void addLines(String text) {
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            if (attribute.group(2) == null) {
                values.put(attribute.group(1), single(attribute));
            } else {
                addVector(attribute.group(1), attribute.group(2));
            }
        }
    }

    private void addVector(String name, String text) {
        var vector = new LinkedHashMap<String, String>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            vector.put(attribute.group(1), single(attribute));
        }
        vectors.put(name, vector);
    }

    private static String single(Matcher attribute) {
        return attribute.group(3) == null ? String.valueOf(attribute.group(4)) : attribute.group(3);
    }

    private void addXml(String text) {
        try {
            XMLStreamReader xml = XmlRpcReader.factory().createXMLStreamReader(new StringReader(text));
            xml.nextTag();
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                addElement(xml, xml.getLocalName());
            }
        } catch (XMLStreamException e) {
            throw new Refusal(Refusal.ACTION, "Error parsing template: " + e.getMessage());
        }
    }

    private void addElement(XMLStreamReader xml, String name) throws XMLStreamException {
        var content = new StringBuilder();
        var vector = new LinkedHashMap<String, String>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                vector.put(xml.getLocalName(), xml.getElementText());
            } else if (event == XMLStreamConstants.CHARACTERS) {
                content.append(xml.getText());
            }
        }
        if (vector.isEmpty()) {
            values.put(name, content.toString().strip());
        } else {
            vectors.put(name, vector);
        }
    }
}
