package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reader of the terminal relies on: columns that line up, an interval beside every rank.
class RankingTableTest {
    @Test
    void everyLineOfTheTableHasTheSameWidthAndAnInterval(@TempDir Path folder) {
        Run run = Run.of(
                "benchmark",
                "--data",
                Run.data().toString(),
                "--warehouse",
                folder.resolve("w").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--replications",
                "100",
                "--top",
                "0");
        List<String> lines = run.out()
                .lines()
                .filter(line -> line.matches(" *[0-9]+  [0-9]+ to [0-9]+ .*"))
                .toList();
        assertThat(lines).hasSize(110);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .isEqualTo(lines.getFirst()
                                .codePointCount(0, lines.getFirst().length())));
        assertThat(lines).allSatisfy(line -> assertThat(line).contains("\u25cf"));
    }
}
