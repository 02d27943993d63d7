package io.santoku.driver.http;

import java.util.List;

/// The body of a call of XML-RPC: the name of the remote method, the document, and the secrets in it, which no message
/// about the call may show.
public record XmlRpcBody(String method, String document, List<String> secrets) {
    public XmlRpcBody {
        secrets = List.copyOf(secrets);
    }

    /// Omits the document, which has secrets in it.
    @Override
    public String toString() {
        return method;
    }
}
