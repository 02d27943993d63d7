package io.santoku.driver.opennebula;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.http.Addresses;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.PlainFaults;
import io.santoku.driver.http.XmlRpcBody;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import io.santoku.inventory.SystemIdentity;
import io.santoku.inventory.Vim;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/// Calls the methods of one OpenNebula. Each call carries the login of the administrator that the cloud was registered
/// with: there is no other session.
final class OpenNebula {
    private static final String PATH = "/RPC2";
    private static final String ADMINISTRATORS = "0";
    private static final int OURSELVES = -1;

    private final Caller caller;
    private final URI root;
    private final Credentials us;
    private final OpenNebulaSettings settings;

    OpenNebula(Vim vim, HttpSettings http) {
        this.caller = Caller.withSecrets(vim.tls(), http);
        this.root = URI.create(Addresses.withoutSlash(vim.authUrl()).replaceFirst(PATH + "$", ""));
        this.us = vim.credentials();
        this.settings = new OpenNebulaSettings(vim.config());
    }

    /// The operator's settings for the cloud.
    OpenNebulaSettings settings() {
        return settings;
    }

    /// Check items from the cloud's answers so far.
    List<CheckItem> appearance() {
        return caller.appearance();
    }

    /// Identifies the cloud by its address, because an OpenNebula reports no id of its own, and by the cluster in which
    /// we have room.
    SystemIdentity identity() {
        String cluster =
                settings.cluster().isPresent() ? "cluster " + settings.cluster().getAsInt() : "";
        return new SystemIdentity("opennebula " + SystemIdentity.normalised(root.toString()), cluster);
    }

    /// Fails unless we are an administrator: any other user sees a part of the cloud only.
    void greet() {
        Element user = document("one.user.info", OURSELVES);
        if (!Xml.ids(user, "GROUPS").contains(ADMINISTRATORS)) {
            throw new DriverException(
                    "POST /RPC2 one.user.info",
                    new Denied("the user %s is not in the group oneadmin, whose members may make groups and users"
                            .formatted(us.username())));
        }
    }

    /// The document that a method returns, which changes nothing.
    Element document(String method, Object... params) {
        Result result = ask(false, List.of(), method, params);
        return Xml.root(result.text())
                .orElseThrow(() -> result.garbled("answered with a document that cannot be read"));
    }

    /// The objects of a pool, whose document a method returns.
    Stream<Element> pool(String element, String method, Object... params) {
        return Xml.objects(document(method, params), element);
    }

    /// The text that a method returns, which changes nothing.
    String text(String method) {
        return ask(false, List.of(), method).text();
    }

    /// Changes something, or makes something.
    Result change(String method, Object... params) {
        return ask(true, List.of(), method, params);
    }

    /// Changes something by a call that has a secret among its parameters.
    Result change(Secret secret, String method, Object... params) {
        return ask(true, List.of(secret.reveal()), method, params);
    }

    private Result ask(boolean effect, List<String> secrets, String method, Object... params) {
        var all = new ArrayList<Object>();
        all.add(us.username() + ":" + us.password().reveal());
        all.addAll(List.of(params));
        List<String> hidden = Stream.concat(Stream.of(us.password().reveal()), secrets.stream())
                .toList();
        var body = new XmlRpcBody(method, XmlRpc.request(method, all), hidden);
        Answer answer = caller.send(root, Call.xmlRpc(PATH, body, effect));
        if (!answer.isSuccess()) {
            throw PlainFaults.of(answer);
        }
        return result(answer);
    }

    private static Result result(Answer answer) {
        XmlRpc.Reply reply = Xml.root(answer.stream())
                .flatMap(XmlRpc::reply)
                .orElseThrow(() -> answer.because(new Garbled("answered with what is not XML-RPC")));
        return switch (reply) {
            case XmlRpc.Fault fault -> throw OpenNebulaFaults.of(answer, fault);
            case XmlRpc.Values(var values) -> Result.of(answer, values);
        };
    }

    /// The result of a method: its value, or a message and the code of the error.
    record Result(Answer answer, boolean success, Object value, int code) {
        static Result of(Answer answer, List<Object> values) {
            if (values.size() >= 3
                    && values.get(0) instanceof Boolean success
                    && values.get(2) instanceof Integer code) {
                return new Result(answer, success, values.get(1), code);
            }
            throw answer.because(new Garbled("answered with an array that OpenNebula does not write"));
        }

        /// Whether the object of the call was there; any other error is thrown.
        boolean wasThere() {
            if (!success && code == OpenNebulaFaults.NO_EXISTS) {
                return false;
            }
            required();
            return true;
        }

        /// Whether such an object exists already.
        boolean isTaken() {
            return !success && OpenNebulaFaults.isTaken(value.toString());
        }

        /// The id of the object; an error is thrown.
        String id() {
            if (required() instanceof Integer id) {
                return id.toString();
            }
            throw garbled("answered without the id of the object");
        }

        /// The text; an error is thrown.
        String text() {
            if (required() instanceof String text) {
                return text;
            }
            throw garbled("answered without a text");
        }

        /// The value; an error is thrown.
        Object required() {
            if (!success) {
                throw OpenNebulaFaults.of(answer, code, value.toString());
            }
            return value;
        }

        DriverException garbled(String detail) {
            return answer.because(new Garbled(detail));
        }
    }
}
