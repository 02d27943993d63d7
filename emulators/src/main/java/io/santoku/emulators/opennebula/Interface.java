package io.santoku.emulators.opennebula;

import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import io.santoku.emulators.http.Router.Procedure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The XML-RPC interface of an OpenNebula: all its methods, at one path.
final class Interface {
    static final String PATH = "/RPC2";

    private static final String POST = "POST";
    private static final String VERSION = "7.0.0";
    private static final Pattern NAME = Pattern.compile("<methodName>\\s*([\\w.]+)\\s*</methodName>");

    private final Supplier<Nebula> nebula;
    private final Map<String, Method> methods = new TreeMap<>();
    private final Router router = new Router();

    Interface(Supplier<Nebula> nebula) {
        this.nebula = nebula;
        methods.putAll(UserMethods.all());
        methods.putAll(GroupMethods.all());
        methods.putAll(AclMethods.all());
        methods.putAll(MachineMethods.all());
        methods.putAll(ThingMethods.all());
        methods.put("one.system.version", (_, _) -> VERSION);
        methods.put("one.hostpool.info", Interface::hosts);
        methods.put("one.datastorepool.info", Interface::datastores);
        methods.keySet().forEach(name -> router.on(POST, PATH, new Procedure(name, Interface::called), this::answer));
    }

    Router router() {
        return router;
    }

    /// The answer to a request for no method that is served here.
    Reply unknown(Request request) {
        if (!request.path().equals(PATH)) {
            return error(404);
        }
        return request.method().equals(POST) ? answer(request) : error(405);
    }

    /// An error of the HTTP server, in its words.
    static Reply error(int status) {
        String page =
                "<HTML><HEAD><TITLE>Error %1$d</TITLE></HEAD><BODY><H1>Error %1$d</H1></BODY></HTML>".formatted(status);
        return new Reply(status, Map.of("Content-Type", "text/html"), page.getBytes(StandardCharsets.UTF_8));
    }

    private static String called(Request request) {
        Matcher name = NAME.matcher(new String(request.body(), StandardCharsets.UTF_8));
        return name.find() ? name.group(1) : "";
    }

    private Reply answer(Request request) {
        try {
            return carryOut(XmlRpcReader.read(request.body()));
        } catch (XmlRpcFault fault) {
            return XmlRpcReply.fault(fault);
        }
    }

    private Reply carryOut(MethodCall call) {
        Method method = methods.get(call.name());
        if (method == null) {
            throw new XmlRpcFault(XmlRpcFault.NO_SUCH_METHOD, "Method '%s' not defined".formatted(call.name()));
        }
        Nebula now = nebula.get();
        synchronized (now) {
            try {
                return XmlRpcReply.success(method.carryOut(Session.open(now, call.session()), call));
            } catch (Refusal refusal) {
                String text = "[%s] %s".formatted(call.name(), refusal.text());
                return XmlRpcReply.refusal(new Refusal(refusal.code(), text, refusal.object()));
            }
        }
    }

    private static Object hosts(Session session, MethodCall call) {
        boolean isSeen = session.sees(new Rule.Target(Kind.HOST.bit(), -1, -1, -1));
        return isSeen
                ? session.nebula().hosts().markup(session.nebula().machines().all())
                : "<HOST_POOL/>";
    }

    private static Object datastores(Session session, MethodCall call) {
        return session.nebula()
                .hosts()
                .datastoreMarkup(session.nebula().machines().all());
    }
}
