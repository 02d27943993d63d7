package io.santoku.emulators.opennebula;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the calls of XML-RPC. A document type declaration is no part of a call, and ends the reading.
final class XmlRpcReader {
    private final XMLStreamReader xml;

    private XmlRpcReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// The call in a request's body; throws [XmlRpcFault] when there is none.
    static MethodCall read(byte[] body) {
        try {
            return new XmlRpcReader(factory().createXMLStreamReader(new ByteArrayInputStream(body))).call();
        } catch (XMLStreamException | NumberFormatException e) {
            throw new XmlRpcFault(XmlRpcFault.PARSE, "Call is not valid XML-RPC. " + e.getMessage());
        }
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private MethodCall call() throws XMLStreamException {
        open("methodCall");
        open("methodName");
        String name = xml.getElementText();
        var params = new ArrayList<Object>();
        if (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                open("value");
                params.add(value());
                xml.nextTag();
            }
        }
        return new MethodCall(name, params);
    }

    private void open(String name) throws XMLStreamException {
        xml.nextTag();
        xml.require(XMLStreamConstants.START_ELEMENT, null, name);
    }

    /// A value without a type is a string.
    private Object value() throws XMLStreamException {
        var text = new StringBuilder();
        Object typed = null;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                typed = typed();
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            }
        }
        return typed == null ? text.toString() : typed;
    }

    private Object typed() throws XMLStreamException {
        String type = xml.getLocalName();
        return switch (type) {
            case "string" -> xml.getElementText();
            case "int", "i4" -> Integer.valueOf(xml.getElementText().strip());
            case "i8" -> Long.valueOf(xml.getElementText().strip());
            case "boolean" -> xml.getElementText().strip().equals("1");
            case "double" -> Double.valueOf(xml.getElementText().strip());
            case "array" -> array();
            default -> throw new XmlRpcFault(XmlRpcFault.PARSE, "Unknown value type -- XML element is named " + type);
        };
    }

    private List<Object> array() throws XMLStreamException {
        var values = new ArrayList<Object>();
        open("data");
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            values.add(value());
        }
        xml.nextTag();
        return values;
    }
}
