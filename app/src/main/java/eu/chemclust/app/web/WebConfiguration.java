package eu.chemclust.app.web;

import eu.chemclust.app.diagnosis.DataToday;
import eu.chemclust.app.exchange.FinderDesk;
import jakarta.servlet.Filter;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What the server consists of. There is no scanning: what is served stands here.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PageController.class,
    SiteController.class,
    WhatIfController.class,
    EditionController.class,
    ApiController.class,
    DiagnosisController.class,
    RecordsController.class,
    EditionsController.class,
    ExploreController.class,
    ExploreReader.class,
    ExchangeController.class,
    ExchangeApiController.class,
    ExchangeReader.class,
    FinderController.class,
    FinderApiController.class,
    CallApiController.class,
    FinderReader.class,
    ApiAnswers.class,
    QuestionReader.class,
    Answers.class,
    FigureController.class,
    Problems.class,
    StaticVersion.class,
    RequestReader.class,
    ProblemPages.class,
    ApiRequest.class
})
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/eu/chemclust/app/web/static/", "classpath:/eu/chemclust/figures/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Bean
    DataToday dataToday(Served served) {
        DataToday today = new DataToday(served.holdings(), served.clock());
        // The first reader of a region's page would else wait two seconds for what every page shows.
        served.exchange().whenOpen(today::state);
        return today;
    }

    @Bean
    FinderDesk finderDesk(Served served) {
        FinderDesk desk = new FinderDesk(
                served.exchange(), served.holdings(), served.result().geography());
        served.exchange().whenOpen(desk::prepare);
        return desk;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Filter securityHeaders() {
        return new SecurityHeaders();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    Filter requestLog() {
        return new RequestLog();
    }

    /// The host's own report of errors gives way to ours, which must be the innermost to be the first to speak.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems(ObjectProvider<Problems> problems) {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ContainerProblems.class.getName());
                host.getPipeline().addValve(new ContainerProblems(problems::getObject));
            }
        });
    }

    @Bean
    IdleMemory idleMemory() {
        return new IdleMemory();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Filter readableParameters() {
        return new ReadableParameters();
    }
}
