package eu.chemclust.app.web;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
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
    ApiController.class,
    DiagnosisController.class,
    RecordsController.class,
    EditionsController.class,
    ExploreController.class,
    ExploreReader.class,
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
    CoverageToday coverageToday(Served served) {
        return new CoverageToday(served.holdings(), Clock.system(ZoneId.systemDefault()));
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

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Filter readableParameters() {
        return new ReadableParameters();
    }
}
