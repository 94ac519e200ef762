package eu.chemclust.engine;

import eu.chemclust.engine.Denominators.Denominator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The example of the reference tables: 51 countries, 49 indicators, an index on four levels.
final class Asem {
    private Asem() {}

    static Framework framework() {
        Csv meta = Csv.read("input/ASEM_iMeta.csv");
        return Framework.of((Node.Group) node(meta, meta.find("iCode", "Index")));
    }

    private static Node node(Csv meta, int line) {
        String code = meta.text(line, "iCode");
        double weight = meta.number(line, "Weight");
        if (meta.text(line, "Type").equals("Indicator")) {
            return Node.Indicator.of(code, (int) meta.number(line, "Direction"), weight);
        }
        List<Node> children = new ArrayList<>();
        for (int child = 0; child < meta.lines().size(); child++) {
            if (meta.text(child, "Parent").equals(code)) {
                children.add(node(meta, child));
            }
        }
        return new Node.Group(code, weight, children);
    }

    static Denominators denominators() {
        Csv meta = Csv.read("input/ASEM_iMeta.csv");
        Map<String, Denominator> map = new HashMap<>();
        for (int line = 0; line < meta.lines().size(); line++) {
            String column = meta.text(line, "Denominator");
            if (!column.equals("NA")) {
                map.put(meta.text(line, "iCode"), new Denominator(column, 1));
            }
        }
        return new Denominators(map);
    }

    /// The measured values and the sizes they are divided by.
    static DataTable input() {
        Csv input = Csv.read("input/ASEM_iData.csv");
        List<String> codes = new ArrayList<>(
                framework().indicators().stream().map(Node::code).toList());
        codes.addAll(List.of("Area", "Energy", "GDP", "Population"));
        return input.table("uCode", codes);
    }

    /// Nothing screened out, standard treatment, min-max onto 0 to 100, arithmetic means.
    static IndexDesign design() {
        return IndexDesign.of(framework()).withScreening(Screening.off());
    }

    /// The weights of a reference table with columns iCode and Weight.
    static Map<String, Double> weights(Csv table) {
        Map<String, Double> weights = new HashMap<>();
        for (int line = 0; line < table.lines().size(); line++) {
            weights.put(table.text(line, "iCode"), table.number(line, "Weight"));
        }
        return weights;
    }
}
