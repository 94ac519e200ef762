package eu.chemclust.observatory.whatif;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.util.ArrayList;
import java.util.List;

/// Whether a benchmark knows what a what-if names, and whether anything is left to compare.
final class WhatIfCheck {
    private final WhatIf whatIf;
    private final BenchmarkResult result;
    private final List<Finding> findings = new ArrayList<>();

    private WhatIfCheck(WhatIf whatIf, BenchmarkResult result) {
        this.whatIf = whatIf;
        this.result = result;
    }

    /// Fails unless the what-if can be answered.
    ///
    /// @param regions   how many regions it leaves
    /// @param weighted  whether an indicator with a weight is left
    /// @throws BadInputException with a finding for every unknown code, and where nothing is left to compare
    static void require(WhatIf whatIf, BenchmarkResult result, int regions, boolean weighted) {
        WhatIfCheck check = new WhatIfCheck(whatIf, result);
        check.names();
        if (check.findings.isEmpty()) {
            check.remaining(regions, weighted);
        }
        if (!check.findings.isEmpty()) {
            throw new BadInputException(check.findings);
        }
    }

    private void names() {
        int year = whatIf.year().orElse(result.method().headlineYear());
        if (!result.years().contains(year)) {
            add(
                    "year",
                    String.valueOf(year),
                    "the benchmark has no such year.",
                    "Choose one from " + result.years().getFirst() + " to "
                            + result.years().getLast() + ".");
        }
        whatIf.out().forEach(code -> node("out", code));
        whatIf.weights().forEach((code, weight) -> node("weight." + code, code));
        whatIf.only().forEach(code -> region("only", code));
        whatIf.without().forEach(code -> region("without", code));
        whatIf.values().forEach((cell, value) -> {
            String key = "value." + cell.region() + "." + cell.indicator();
            region(key, cell.region());
            if (node(key, cell.indicator())
                    && !(result.framework().get(cell.indicator()) instanceof FrameworkNode.Indicator)) {
                add(key, cell.indicator(), "only indicators have values.", "Name an indicator of the pillar.");
            }
        });
    }

    private void remaining(int regions, boolean weighted) {
        if (!weighted) {
            add(
                    "out",
                    String.join(",", whatIf.out()),
                    "no indicator with a weight is left.",
                    "Leave fewer out, or give a weight above 0.");
        }
        if (regions < 2) {
            add("only", String.join(",", whatIf.only()), regions + " regions are left.", "Compare two or more.");
        }
    }

    private boolean node(String key, String code) {
        boolean known = result.nodes().stream().anyMatch(node -> node.code().equals(code))
                && !code.equals(result.framework().root().code());
        if (!known) {
            add(
                    key,
                    code,
                    "the framework has no such indicator or pillar.",
                    "Codes stand in the column node of ./chemclust needs REGION --format csv.");
        }
        return known;
    }

    private void region(String key, String code) {
        if (result.find(code).isEmpty()) {
            add(key, code, "the benchmark has no such region.", "Take a code from the ranking.");
        }
    }

    private void add(String key, String value, String rule, String remedy) {
        findings.add(WhatIfAddress.finding(key, value, rule, remedy));
    }
}
