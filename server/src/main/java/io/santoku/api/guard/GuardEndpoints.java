package io.santoku.api.guard;

import io.santoku.inventory.KeyedRequests;
import jakarta.servlet.Filter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Wires this package: the filters around all requests, the interceptors of controllers, and the connector settings.
@Configuration(proxyBeanMethods = false)
public class GuardEndpoints {
    private static final int HEADER_MILLIS = 5_000;
    private static final int IDLE_MILLIS = 60_000;

    /// The number of connections that may wait to be accepted; the system lets further clients retry after a second.
    /// With a small number, hundreds of simultaneous clients wait for that retry; with thousands, a flood queues up
    /// ahead of all other clients.
    private static final int WAITING = 512;

    @Bean
    Refusing refusing(@Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> resolver) {
        return new Refusing(resolver::getObject);
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(GuardSettings settings, Refusing refusing) {
        return around(new BodyFilter(settings, refusing), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<GuardFilter> guardFilter(GuardSettings settings, Refusing refusing) {
        return around(new GuardFilter(settings, refusing), Ordered.HIGHEST_PRECEDENCE + 1);
    }

    @Bean
    FilterRegistrationBean<KeyFilter> keyFilter(
            ObjectProvider<KeyedRequests> requests, ObjectProvider<JsonMapper> json, Refusing refusing) {
        return around(new KeyFilter(requests::getObject, json::getObject, refusing), Ordered.HIGHEST_PRECEDENCE + 2);
    }

    private static <T extends Filter> FilterRegistrationBean<T> around(T filter, int order) {
        var registration = new FilterRegistrationBean<T>(filter);
        registration.setOrder(order);
        return registration;
    }

    @Bean
    WebMvcConfigurer guards(ObjectProvider<SliceRoom> room) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new QueryCheck()).addPathPatterns("/v1/**");
                registry.addInterceptor(new Turns());
                room.ifAvailable(registry::addInterceptor);
            }
        };
    }

    /// A pause of more than five seconds within headers or a body ends a connection; an idle connection may stay open
    /// longer.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> listening(GuardSettings settings) {
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setConnectionTimeout(HEADER_MILLIS);
                http.setKeepAliveTimeout(IDLE_MILLIS);
                http.setAcceptCount(WAITING);
                http.setMaxConnections(settings.limits().connections());
                http.setMaxSwallowSize(0); // the BodyFilter reads unwanted bodies, at a minimum rate
            }
        });
    }
}
