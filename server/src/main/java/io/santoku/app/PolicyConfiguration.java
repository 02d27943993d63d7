package io.santoku.app;

import io.santoku.driver.EventChannel;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.kafka.KafkaEventChannel;
import io.santoku.driver.webhook.WebhookNotifier;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationLog;
import io.santoku.inventory.Storage;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.Slices;
import io.santoku.running.ServiceState;
import io.santoku.running.ServiceStates;
import io.santoku.running.alert.Alerts;
import io.santoku.running.alert.FailingNetworkService;
import io.santoku.running.alert.HealthListener;
import io.santoku.running.news.SliceNews;
import io.santoku.running.policy.LifecycleRemedy;
import io.santoku.running.policy.OperationWatch;
import io.santoku.running.policy.PolicyEngines;
import io.santoku.running.policy.PolicyLoop;
import io.santoku.running.policy.RulesInForce;
import io.santoku.running.policy.ServiceObservation.Sight;
import io.santoku.slice.SliceId;
import io.santoku.store.alert.JdbcAlertBook;
import io.santoku.store.alert.JdbcPolicyBook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.transaction.TransactionException;

/// Configures the handling of failing network services: receives alerts, and lets rules or policy engines decide.
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyConfiguration.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);

    @Bean
    JdbcAlertBook alertBook(JdbcClient db) {
        return new JdbcAlertBook(db);
    }

    @Bean
    JdbcPolicyBook policyBook(JdbcClient db) {
        return new JdbcPolicyBook(db);
    }

    /// Null without a broker.
    @Bean
    @Nullable
    KafkaEventChannel apex(Settings settings) {
        String broker = settings.apex().kafka();
        return broker == null ? null : new KafkaEventChannel(broker, settings.brokerAccess(broker), "apex-in-0");
    }

    @Bean
    PolicyEngines policyEngines(RegisteredDrivers drivers, Optional<EventChannel> apex, ExecutorService workers) {
        return new PolicyEngines(drivers, apex, workers);
    }

    @Bean
    RulesInForce rules(Settings settings, PolicyEngines engines) {
        Path given = settings.policy().rules();
        return new RulesInForce(Optional.ofNullable(given).map(path -> new RuleFile(path).read()), engines::decide);
    }

    @Bean
    Alerts alerts(JdbcAlertBook book, Slices slices, Storage storage, PolicyEngines engines, Optional<SliceNews> news) {
        var listeners = new ArrayList<HealthListener>(List.of(engines));
        news.map(PolicyConfiguration::newsListener).ifPresent(listeners::add);
        return new Alerts(book, slices::find, storage.transactions(), HealthListener.all(listeners));
    }

    private static HealthListener newsListener(SliceNews news) {
        return new HealthListener() {
            @Override
            public void failing(FailingNetworkService error) {
                news.troubled(error.slice(), true);
            }

            @Override
            public void well(SliceId slice) {
                news.troubled(slice, false);
            }
        };
    }

    @Bean
    OperationWatch operationWatch(Slices slices, Alerts alerts, PolicyEngines engines) {
        return new OperationWatch(slices, alerts, engines);
    }

    @Bean
    PolicyLoop.Sources caretakerSources(
            Slices slices, OperationLog operations, Alerts alerts, JdbcPolicyBook book, Storage storage) {
        return new PolicyLoop.Sources(
                slices::find, id -> isUnderWay(operations, id), alerts, book, storage.transactions());
    }

    private static boolean isUnderWay(OperationLog operations, OperationId id) {
        return operations.find(id).map(found -> !found.state().state().ended()).orElse(false);
    }

    @Bean
    PolicyLoop caretaker(
            RulesInForce rules, PolicyLoop.Sources sources, LifecycleRemedy remedy, ServiceStates states, Clock clock) {
        return new PolicyLoop(
                rules,
                sources,
                remedy,
                (slice, service) -> sight(states.of(slice).get(service)),
                clock);
    }

    private static Sight sight(@Nullable ServiceState state) {
        return switch (state) {
            case RUNNING -> Sight.UP;
            case TERMINATED, ERROR -> Sight.DOWN;
            case TERMINATING, STOPPED -> Sight.UNSEEN;
            case null -> Sight.UNSEEN;
        };
    }

    @Bean
    LifecycleRemedy remedy(Lifecycle lifecycle, Settings settings) {
        return new LifecycleRemedy(lifecycle, new WebhookNotifier(settings.southboundOrDefault()));
    }

    @Bean
    SimpleAsyncTaskScheduler caretakerRounds() {
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setThreadNamePrefix("policy");
        scheduler.setVirtualThreads(true);
        scheduler.setErrorHandler(PolicyConfiguration::log);
        return scheduler;
    }

    /// The next round repeats the work; other parts already report a database that does not answer.
    private static void log(Throwable failure) {
        switch (failure) {
            case DataAccessException away -> LOG.debug("a round of policy fell out", away);
            case TransactionException away -> LOG.debug("a round of policy fell out", away);
            default -> LOG.error("a round of policy failed", failure);
        }
    }

    /// Every node runs rounds; row locks in the database let only one node handle a case.
    @Bean
    ApplicationListener<ApplicationReadyEvent> caretakerStarter(
            SimpleAsyncTaskScheduler caretakerRounds, PolicyLoop caretaker) {
        return _ -> {
            var _ = caretakerRounds.scheduleWithFixedDelay(caretaker::round, BETWEEN_ROUNDS);
        };
    }
}
