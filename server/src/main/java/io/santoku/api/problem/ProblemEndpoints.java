package io.santoku.api.problem;

import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires this package: problems for every failure, and the pages that explain them.
@Configuration(proxyBeanMethods = false)
public class ProblemEndpoints {
    @Bean
    ProblemAdvice problemAdvice(IncidentIds incidents, List<ProblemDialect> dialects) {
        return new ProblemAdvice(incidents, dialects);
    }

    @Bean
    ProblemErrors problemErrors() {
        return new ProblemErrors();
    }

    @Bean
    ProblemPages problemPages() {
        return new ProblemPages();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReport() {
        return factory -> factory.addContextCustomizers(ProblemReport::installIn);
    }
}
