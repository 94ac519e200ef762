package eu.chemclust.observatory.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chemclust.observatory.framework.Baskets;
import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.framework.FormulaParser;
import eu.chemclust.observatory.framework.FrameworkContext;
import eu.chemclust.observatory.framework.FrameworkFile;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.warehouse.SqlSandbox;
import eu.chemclust.observatory.warehouse.SqlSandbox.Outcome;
import eu.chemclust.observatory.warehouse.SqlSandbox.Row;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// SQL formulas and baskets on a country of two regions: XA1 is made of XA11 and XA12, XA2 of XA21.
class SqlFormulaTest {
    private static final Geography GEOGRAPHY =
            new Geography(NutsVersion.V2021, List.of(region("XA1", "XA11", "XA12"), region("XA2", "XA21")));
    private static final String PER_HEAD = "sql(x = sum(t:things); y = sum(t:people);"
            + " select region, period, 1000.0 * x.value / y.value as value from x join y using (region, period))";
    private final List<Observation> observations = new ArrayList<>();

    private static Region region(String code, String... parts) {
        return new Region(new RegionCode(code, NutsVersion.V2021), code, code, "XA", "Xanadu", List.of(parts));
    }

    @Test
    void a01_newestPeriodThatHasBothHolds() {
        add("t:things", "XA21", 2010, 4);
        add("t:things", "XA21", 2012, 6);
        add("t:people", "XA21", 2010, 40);
        IndicatorValue.Known value = known(PER_HEAD, "XA2", 2013, 5);
        assertThat(value.value()).isEqualTo(100);
        assertThat(value.periods()).isEqualTo("2010");
        assertThat(value.inputs()).hasSize(2);
        assertThat(value.inputs().getFirst().observations()).hasSize(1);
        assertThat(evaluate(PER_HEAD, "XA2", 2013, 2))
                .as("2010 is too old")
                .isEqualTo(new IndicatorValue.Missing(IndicatorValue.Reason.NOT_PUBLISHED));
        assertThat(evaluate(PER_HEAD, "XA2", 2009, 5))
                .isEqualTo(new IndicatorValue.Missing(IndicatorValue.Reason.NOT_PUBLISHED));
    }

    @Test
    void a02_confidentialInputIsSaidSo() {
        add("t:people", "XA21", 2010, 40);
        addMissing("t:things", "XA21", 2010, "c");
        assertThat(evaluate(PER_HEAD, "XA2", 2010, 0))
                .isEqualTo(new IndicatorValue.Missing(IndicatorValue.Reason.CONFIDENTIAL));
    }

    @Test
    void a03_divisionByZeroIsNotDefined() {
        add("t:people", "XA21", 2010, 0);
        add("t:things", "XA21", 2010, 1);
        assertThat(evaluate(PER_HEAD, "XA2", 2010, 0))
                .isEqualTo(new IndicatorValue.Missing(IndicatorValue.Reason.NOT_DEFINED));
    }

    @Test
    void a04_scopeSaysWhichFiguresAreUnderTheValue() {
        add("t:things", "XA21", 2010, 4);
        add("t:things", "XA21", 2011, 5);
        add("t:things", "XA21", 2012, 6);
        String growth = "sql(x = sum(t:things); scope = %s; select n.region, n.period, n.value / o.value as value"
                + " from x n join x o on n.region = o.region and o.period = n.period - 1)";
        assertThat(known(growth.formatted("cell"), "XA2", 2012, 0).inputs()).hasSize(1);
        assertThat(known(growth.formatted("region"), "XA2", 2012, 0).inputs()).hasSize(3);
    }

    @Test
    void a05_basketIsMissingWithOneDivision() {
        add("t:jobs[nace_r2=C20]", "XA21", 2010, 10);
        add("t:jobs[nace_r2=C22]", "XA21", 2010, 5);
        add("t:jobs[nace_r2=C20]", "XA21", 2011, 10);
        addMissing("t:jobs[nace_r2=C22]", "XA21", 2011, "c");
        add("t:jobs[nace_r2=C20]", "XA21", 2012, 10);
        String basket = "sum(t:jobs[nace_r2=C20+C22])";
        assertThat(known(basket, "XA2", 2010, 0).value()).isEqualTo(15);
        assertThat(known(basket, "XA2", 2010, 0).inputs().getFirst().observations())
                .extracting(observation -> observation.series().toString())
                .containsExactly("t:jobs[nace_r2=C20]", "t:jobs[nace_r2=C22]");
        assertThat(evaluate(basket, "XA2", 2011, 0))
                .isEqualTo(new IndicatorValue.Missing(IndicatorValue.Reason.CONFIDENTIAL));
        assertThat(evaluate(basket, "XA2", 2012, 0))
                .as("C22 is not published in 2012: no partial sum")
                .isEqualTo(new IndicatorValue.Missing(IndicatorValue.Reason.NOT_PUBLISHED));
    }

    @Test
    void a06_formulaTextIsReadAgainAsTheSameFormula() {
        for (String text : List.of(
                "value(a:b)",
                "sum(a:b[c=D+E])",
                "ratio(sum(a:b), sum(c:d), 1000)",
                "location_quotient(a:b, c:d)",
                "annual_growth(a:b, 5, 7)",
                "sql(x = sum(a:b); scope = region; select region, period, value from x)")) {
            assertThat(FormulaParser.parse(text).text()).isEqualTo(text);
            assertThat(FormulaParser.parse(FormulaParser.parse(text).text())).isEqualTo(FormulaParser.parse(text));
        }
    }

    @Test
    void b01_badFormulasAreSentences() {
        assertRefused("sql(select 1)", "names no input");
        assertRefused("sql(x = t:things; select 1)", "sum(series) or value(series) is due");
        assertRefused("sql(x = sum(t:things); drop table x)", "must be one SELECT");
        assertRefused("sql(x = sum(t:things); x = sum(t:people); select 1)", "twice");
        assertRefused("sql(x = sum(t:things); select 1; select 2)", "only the last part may be SQL");
        assertRefused("sql(scope = world; x = sum(t:things); select 1)", "scope is cell, region or all");
    }

    private static void assertRefused(String text, String sentence) {
        assertThatThrownBy(() -> FormulaParser.parse(text)).hasMessageContaining(sentence);
    }

    @Test
    void b02_badSqlIsAFindingWithFileRowAndColumn() {
        String file = """
                code,parent,name_en,name_de,unit,direction,weight,formula,zeros,max_age,source,rationale_en,rationale_de
                index,,Index,,,,1,,,,,,
                one,index,One,,per head,1,1,"sql(x = sum(t:a); select region, period, value from y)",keep,0,S,,
                two,index,Two,,per head,1,1,"sql(x = sum(t:a); select region, period, amount as value from x)",keep,0,S,,
                three,index,Three,,per head,1,1,"sql(x = sum(t:a); select region period value value from x)",keep,0,S,,
                four,index,Four,,per head,1,1,sum(t:a[nace_r2={chemistri}]),keep,0,S,,
                """;
        BadInputException refused = catchThrowableOfType(
                BadInputException.class,
                () -> FrameworkFile.read(
                        "own/framework.csv",
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        new FrameworkContext(Baskets.NONE, Map.of(), new SqlFormulaCheck())));
        assertThat(refused.findings())
                .extracting(Finding::file, Finding::row, Finding::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("own/framework.csv", 3L, "formula"),
                        org.assertj.core.groups.Tuple.tuple("own/framework.csv", 4L, "formula"),
                        org.assertj.core.groups.Tuple.tuple("own/framework.csv", 5L, "formula"),
                        org.assertj.core.groups.Tuple.tuple("own/framework.csv", 6L, "formula"));
        assertThat(refused.findings().get(0).rule())
                .isEqualTo("the SQL names a table \"y\", which is no input; the inputs are x.");
        assertThat(refused.findings().get(1).rule()).startsWith("the SQL has no column \"amount\" there");
        assertThat(refused.findings().get(2).rule()).startsWith("the SQL cannot be understood near");
        assertThat(refused.findings().get(3).rule()).startsWith("there is no basket \"chemistri\"");
        assertThat(refused.findings())
                .noneSatisfy(finding -> assertThat(finding.rule()).containsAnyOf("Error:", "LINE", "Binder"));
    }

    @Test
    void c01_sandboxHasNoWayOut() {
        try (SqlSandbox sandbox = SqlSandbox.open()) {
            Map<String, List<Row>> tables = Map.of("x", List.of(new Row("XA1", 2010, 1)));
            assertThat(sandbox.run("select region, period, value from x", tables))
                    .isEqualTo(new Outcome.Rows(List.of(new Row("XA1", 2010, 1))));
            for (String attack : List.of(
                    "select 'a' as region, 1 as period, 1 as value from read_csv('/etc/passwd')",
                    "select content as region, 1 as period, 1 as value from read_text('/etc/hostname')",
                    "select * from '/etc/passwd'",
                    "select region, period, value from x) to '/tmp/stolen.csv' --",
                    "select 1; attach '/tmp/other.db'",
                    "copy x to '/tmp/stolen.csv'",
                    "select region, period, value from x where false union all from glob('/**')",
                    "set memory_limit = '10GB'")) {
                assertThat(sandbox.run(attack, tables)).as(attack).isInstanceOf(Outcome.Refused.class);
            }
            assertThat(sandbox.run(
                            "with recursive t(n) as (select 1) select region, period, value from x, t -- end", tables))
                    .as("a comment at the end does no harm")
                    .isInstanceOf(Outcome.Rows.class);
        }
    }

    @Test
    void c02_twoValuesOfOneCellAreRefused() {
        try (SqlSandbox sandbox = SqlSandbox.open()) {
            Map<String, List<Row>> tables = Map.of("x", List.of(new Row("XA1", 2010, 1), new Row("XA2", 2010, 2)));
            assertThat(sandbox.run("select 'XA1' as region, period, value from x", tables))
                    .isEqualTo(new Outcome.Refused("the SQL gives more than one value for XA1 in 2010"));
        }
    }

    @Test
    void c03_sumsComeOutTheSameEveryTime() {
        List<Row> rows = new ArrayList<>();
        java.util.Random random = new java.util.Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            rows.add(new Row("XA" + i % 7, 2000 + i % 3, random.nextGaussian() * Math.pow(10, random.nextInt(12))));
        }
        String select = "select region, period, sum(value) as value from x group by region, period";
        Outcome first = run(select, rows);
        assertThat(first).isInstanceOf(Outcome.Rows.class);
        for (int i = 0; i < 5; i++) {
            assertThat(run(select, rows)).isEqualTo(first);
        }
    }

    private static Outcome run(String select, List<Row> rows) {
        try (SqlSandbox sandbox = SqlSandbox.open()) {
            return sandbox.run(select, Map.of("x", rows));
        }
    }

    private IndicatorValue.Known known(String formula, String region, int year, int age) {
        return (IndicatorValue.Known) evaluate(formula, region, year, age);
    }

    private IndicatorValue evaluate(String text, String region, int year, int age) {
        Formula formula = FormulaParser.parse(text);
        return new IndicatorEvaluator(GEOGRAPHY, version -> NutsFlows.of(Map.of()), observations, Map.of())
                .value(formula, region, year, age);
    }

    private void add(String series, String code, int year, double value) {
        observations.add(observation(series, code, year, OptionalDouble.of(value), ""));
    }

    private void addMissing(String series, String code, int year, String flag) {
        observations.add(observation(series, code, year, OptionalDouble.empty(), flag));
    }

    private static Observation observation(String series, String code, int year, OptionalDouble value, String flag) {
        return new Observation(
                SeriesKey.parse(series),
                new RegionCode(code, NutsVersion.V2021),
                Period.year(year),
                value,
                flag,
                "",
                "test");
    }
}
