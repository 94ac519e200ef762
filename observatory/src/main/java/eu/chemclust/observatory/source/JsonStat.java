package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.region.NutsCodes;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/// JSON-stat 2.0 as Eurostat's statistics service answers: one cube, its values as a list or by position, the flags
/// as `status`. Values come before the dimensions that explain them, so the cube is held as numbers until it is
/// whole.
final class JsonStat implements Source {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FLAG = Pattern.compile("[a-z]{0,6}");

    @Override
    public String reader() {
        return "json-stat";
    }

    @Override
    public void read(PackageFile file, InputStream in, NutsCodes codes, Consumer<Observation> consumer) {
        FindingList findings = new FindingList(file.name());
        try (JsonParser parser = JSON.createParser(in)) {
            JsonStatCube cube = JsonStatCube.read(parser, findings);
            findings.fail();
            Cells.of(cube, file, codes, findings, consumer).ifPresent(Cells::write);
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            findings.add(line, "", "", "the file is cut off or not JSON-stat.", "Fetch it again.");
        }
        findings.fail();
    }

    /// The cells of a cube in the order of their positions.
    private static final class Cells {
        private final JsonStatCube cube;
        private final EurostatCells cells;
        private final FindingList findings;
        private final int time;
        private final List<Optional<Period>> periods = new ArrayList<>();

        private Cells(JsonStatCube cube, EurostatCells cells, int time, FindingList findings) {
            this.cube = cube;
            this.cells = cells;
            this.time = time;
            this.findings = findings;
            for (String code : cube.dimensions().get(time).codes()) {
                periods.add(EurostatCells.period(code, 0, findings));
            }
        }

        static Optional<Cells> of(
                JsonStatCube cube,
                PackageFile file,
                NutsCodes codes,
                FindingList findings,
                Consumer<Observation> consumer) {
            int time = cube.timeDimension();
            if (time < 0) {
                findings.addOfFile("the cube has no dimension \"time\".", "Fetch it again.");
                return Optional.empty();
            }
            List<String> names = new ArrayList<>();
            for (int i = 0; i < cube.dimensions().size(); i++) {
                if (i != time) {
                    names.add(cube.dimensions().get(i).id());
                }
            }
            return EurostatCells.of(file, codes, names, findings, consumer)
                    .map(cells -> new Cells(cube, cells, time, findings));
        }

        void write() {
            String[] codes = new String[cube.dimensions().size() - 1];
            cube.forEach((position, value, status) -> {
                long rest = position;
                int last = 0;
                for (int i = cube.dimensions().size() - 1; i >= 0; i--) {
                    List<String> own = cube.dimensions().get(i).codes();
                    int at = (int) (rest % own.size());
                    rest /= own.size();
                    if (i == time) {
                        last = at;
                    } else {
                        codes[i < time ? i : i - 1] = own.get(at);
                    }
                }
                cell(codes, periods.get(last), value, status);
            });
        }

        private void cell(String[] codes, Optional<Period> period, double value, @Nullable String status) {
            String flag = status == null ? "" : status.replace(":", "").strip();
            if (!FLAG.matcher(flag).matches()) {
                findings.add(0, "status", flag, "letters of Eurostat's flags are due here.", "Fetch it again.");
            } else if (period.isPresent() && cells.start(codes, 0)) {
                cells.write(
                        period.get(), Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value), flag);
            }
        }
    }
}
