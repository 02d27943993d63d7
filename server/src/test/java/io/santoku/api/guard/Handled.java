package io.santoku.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// What interceptors are given: requests that keep attributes and know nothing else.
final class Handled {
    private Handled() {}

    private static HttpServletRequest request() {
        var attributes = new HashMap<Object, Object>();
        return proxy(HttpServletRequest.class, (_, method, arguments) -> switch (method.getName()) {
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove(arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (_, method, _) -> {
            throw new UnsupportedOperationException(method.getName());
        });
    }

    /// The method of this name, as a controller's.
    private static HandlerMethod by(Object controller, String method) throws NoSuchMethodException {
        return new HandlerMethod(controller, controller.getClass().getDeclaredMethod(method));
    }

    /// A request that the interceptor has let through to this method of the controller.
    static HttpServletRequest begun(HandlerInterceptor interceptor, Object controller, String method) throws Exception {
        HttpServletRequest request = request();
        assertThat(interceptor.preHandle(request, response(), by(controller, method)))
                .isTrue();
        return request;
    }

    /// The request has been answered.
    static void ended(HandlerInterceptor interceptor, HttpServletRequest request, Object controller) throws Exception {
        interceptor.afterCompletion(request, response(), controller, null);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Handled.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
