package io.santoku.emulators.opennebula;

import io.santoku.emulators.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Writes the answers of XML-RPC as OpenNebula does: an array of whether it succeeded, the value or the message, and
/// the code. An error also has the id of its object and an index of eight bytes.
final class XmlRpcReply {
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "text/xml; charset=utf-8");

    private XmlRpcReply() {}

    static Reply success(Object value) {
        return array(value(true) + value(value) + value(0));
    }

    static Reply refusal(Refusal refusal) {
        return array(value(false)
                + value(refusal.text())
                + value(refusal.code())
                + value(refusal.object())
                + "<value><i8>-1</i8></value>\r\n");
    }

    static Reply fault(XmlRpcFault fault) {
        String struct = "<value><struct>\r\n" + member("faultCode", fault.code()) + member("faultString", fault.text())
                + "</struct></value>\r\n";
        return reply("<fault>\r\n" + struct + "</fault>\r\n");
    }

    private static Reply array(String values) {
        return reply("<params>\r\n<param><value><array>\r\n<data>\r\n" + values
                + "</data>\r\n</array></value></param>\r\n</params>\r\n");
    }

    private static Reply reply(String content) {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<methodResponse>\r\n" + content
                + "</methodResponse>\r\n";
        return new Reply(200, HEADERS, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String member(String name, Object value) {
        return "<member><name>" + name + "</name>\r\n" + value(value) + "</member>\r\n";
    }

    private static String value(Object value) {
        String typed = switch (value) {
            case Boolean flag -> "<boolean>" + (flag ? 1 : 0) + "</boolean>";
            case Integer number -> "<i4>" + number + "</i4>";
            default -> "<string>" + Markup.escaped(value.toString()) + "</string>";
        };
        return "<value>" + typed + "</value>\r\n";
    }
}
