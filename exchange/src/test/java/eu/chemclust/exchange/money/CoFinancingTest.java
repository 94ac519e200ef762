package eu.chemclust.exchange.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Money as a ladder. The first two figures are those of the projects that gave rise to it (METHOD, section 9).
final class CoFinancingTest {
    private static final String HEADER = "partner,item,cost_eur,fund,kind,declared_eur,grant_eur,date\n";
    private static final CoFinancingRates SHIPPED = shipped();

    private static CoFinancingRates shipped() {
        try {
            return CoFinancingRates.read(
                    "rates.csv", Files.newInputStream(Path.of("..", "data", "co-financing", "rates.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FinancingPlan plan(String lines) {
        return CoFinancing.of(
                PlanFile.read("plan.csv", bytes(HEADER + lines), LocalDate.of(2026, 1, 1), SHIPPED),
                SHIPPED,
                "plan.csv");
    }

    private static List<Finding> findings(String lines) {
        return catchThrowableOfType(BadInputException.class, () -> plan(lines)).findings();
    }

    @Test
    void a01_chemClustIsCoFinancedWith76Point16Percent() {
        FinancingPlan plan = plan("all,all,1762400.00,interreg-2021,any,,1342200.00,2022-01-01");
        assertThat(plan.percent().setScale(2, java.math.RoundingMode.HALF_UP)).isEqualTo("76.16");
        assertThat(plan.own()).isEqualTo("420200.00");
    }

    @Test
    void a02_chemieNetzwerkHarzPays211176Point40FromFees() {
        FinancingPlan plan = plan("Harz,management,351294.00,example-cluster-aid,any,,140117.60,2019-06-01");
        assertThat(plan.total()).isEqualTo("351294.00");
        assertThat(plan.own()).isEqualTo("211176.40");
    }

    @Test
    void a03_aGrantIsCutToWholeCentsSoThatTheRateIsNeverExceeded() {
        FinancingPlan plan = plan("a,b,99.99,interreg-2021,any,,,");
        assertThat(plan.grant()).isEqualTo("79.99");
        assertThat(plan.own()).isEqualTo("20.00");
    }

    @Test
    void a04_theRateOfTheDayHolds() {
        assertThat(plan("a,b,100.00,interreg-europe-2014,public,,,2020-01-01").grant())
                .isEqualTo("85.00");
        assertThat(findings("a,b,100.00,interreg-europe-2014,public,,,2024-01-01"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).contains("holds on 2024-01-01"));
    }

    @Test
    void a05_twoFundsShareACostThatCountsOnce() {
        FinancingPlan plan = plan("a,b,1000.00,erdf-2021,transition,,,2026-01-01\n"
                + "a,b,1000.00,example-state-top-up,any,,,2026-01-01");
        assertThat(plan.total()).isEqualTo("1000.00");
        assertThat(plan.byFund())
                .containsEntry("erdf-2021", new BigDecimal("600.00"))
                .containsEntry("example-state-top-up", new BigDecimal("100.00"));
        assertThat(java.util.Objects.requireNonNull(plan.byPartner().get("a")).own())
                .isEqualTo("300.00");
    }

    @Test
    void a06_noEuroIsPaidTwice() {
        assertThat(findings("a,b,100.00,erdf-2021,transition,,,2026-01-01\na,b,100.00,interreg-2021,any,,,2026-01-01"))
                .extracting(Finding::rule)
                .anyMatch(rule -> rule.contains("double funding"))
                .anyMatch(rule -> rule.contains("the same euro twice"));
        assertThat(plan("a,b,100.00,erdf-2021,transition,60.00,,2026-01-01\n"
                                + "a,b,100.00,interreg-2021,any,40.00,,2026-01-01")
                        .grant())
                .isEqualTo("68.00");
    }

    @Test
    void a07_badLinesAreFindingsAllAtOnce() {
        assertThat(findings("a,b,\"1.762,40\",interreg-2021,any,,,\n,b,1,interreg-2021,any,,,\nc,d,-5,,,,,\n"
                        + "e,f,1.005,,,,,\ng,h,1,,,,,31.12.2026"))
                .extracting(Finding::row)
                .containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(findings("a,b,100.00,interreg-2021,any,,90.00,\na,b,200.00,,,,,\nc,d,1.00,interreg-2021,any,2.00,,"))
                .extracting(Finding::column)
                .contains("grant_eur", "cost_eur", "declared_eur");
        assertThat(findings(""))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).contains("no lines"));
    }

    @Test
    void a09_anUnknownFundIsToldWithAllElseThatIsWrong() {
        assertThat(findings("a,b,1000,no-such-fund,any,12 %,,\na,c,1000.00,interreg-2021,no-such-kind,,,"))
                .extracting(finding -> finding.row() + " " + finding.column())
                .containsExactly("2 fund", "2 declared_eur", "3 fund");
    }

    @Test
    void a08_ratesMustNotOverlapAndExamplesSaySo() {
        String header = "fund,kind,from,until,percent,union,example,source\n";
        BadInputException bad = catchThrowableOfType(
                BadInputException.class,
                () -> CoFinancingRates.read(
                        "rates.csv",
                        bytes(header + "x,any,2021-01-01,,80,1,0,s\nx,any,2023-01-01,,70,1,0,s\n"
                                + "y,any,2021-01-01,2020-01-01,80,1,0,s\nz,any,2021-01-01,,180,1,0,s\n")));
        assertThat(bad.findings()).hasSize(3);
        assertThat(SHIPPED.rates())
                .allMatch(rate -> rate.example() == rate.fund().startsWith("example-"))
                .allMatch(rate -> !rate.source().isBlank());
    }
}
