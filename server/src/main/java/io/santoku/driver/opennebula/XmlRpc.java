package io.santoku.driver.opennebula;

import de.timroes.axmlrpc.XMLRPCClient;
import de.timroes.axmlrpc.XMLRPCException;
import de.timroes.axmlrpc.serializer.SerializerHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/// Writes calls of XML-RPC and reads their answers, with the serializers of aXMLRPC. Its transport is not used, because
/// that knows nothing of our limits, trust and address rules, and its parser is not, because that refuses long answers.
final class XmlRpc {
    // an error has a number of eight bytes; the parser has decoded texts already, once is right
    private static final int FLAGS =
            XMLRPCClient.FLAGS_8BYTE_INT | XMLRPCClient.FLAGS_NO_STRING_DECODE | XMLRPCClient.FLAGS_DEFAULT_TYPE_STRING;

    private XmlRpc() {}

    /// What a call was answered with.
    sealed interface Reply {}

    /// The values that the method returned.
    record Values(List<Object> values) implements Reply {
        Values {
            values = List.copyOf(values);
        }
    }

    /// The server's refusal to carry out the method at all.
    record Fault(int code, String text) implements Reply {}

    static String request(String method, List<Object> params) {
        try {
            return new de.timroes.axmlrpc.Call(new SerializerHandler(FLAGS), method, params.toArray()).getXML(false);
        } catch (XMLRPCException unwritable) {
            throw new IllegalArgumentException(method + " has a parameter that XML-RPC does not know", unwritable);
        }
    }

    /// The reply in an answer; empty when it is no answer of XML-RPC.
    static Optional<Reply> reply(Element answer) {
        Optional<Reply> values = Xml.child(answer, "params", "param", "value")
                .flatMap(XmlRpc::value)
                .flatMap(XmlRpc::values);
        return values.or(
                () -> Xml.child(answer, "fault", "value").flatMap(XmlRpc::value).flatMap(XmlRpc::fault));
    }

    private static Optional<Object> value(Element value) {
        try {
            return Optional.ofNullable(new SerializerHandler(FLAGS).deserialize(value));
        } catch (XMLRPCException | RuntimeException _) {
            return Optional.empty(); // the serializers take what they expect for granted
        }
    }

    private static Optional<Reply> values(Object value) {
        return value instanceof Object[] array ? Optional.of(new Values(List.of(array))) : Optional.empty();
    }

    private static Optional<Reply> fault(Object value) {
        return value instanceof Map<?, ?> struct
                        && struct.get("faultCode") instanceof Integer code
                        && struct.get("faultString") instanceof String text
                ? Optional.of(new Fault(code, text))
                : Optional.empty();
    }
}
