package io.santoku.driver.webhook;

import io.santoku.driver.Notifier;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.PlainFaults;
import io.santoku.inventory.TlsTrust;
import java.net.URI;
import java.util.Map;

/// Posts each message once; an answer with success means that it was delivered.
public final class WebhookNotifier implements Notifier {
    private final Caller caller;

    public WebhookNotifier(HttpSettings settings) {
        this.caller = new Caller(new TlsTrust.SystemAuthorities(), settings);
    }

    @Override
    public void send(URI address, Map<String, Object> message) {
        Answer answer = caller.send(address, Call.post("", message));
        if (!answer.isSuccess()) {
            throw PlainFaults.of(answer);
        }
    }
}
