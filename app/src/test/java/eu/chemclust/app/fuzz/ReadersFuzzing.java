package eu.chemclust.app.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/// The readers under Jazzer, which learns from the branches that a file takes. Not part of the build, which runs
/// `ReadersFuzzTest`: Jazzer instruments every class of the virtual machine that it runs in. To look for longer:
/// ```
/// JAZZER_FUZZ=1 ./mvnw -pl app -am test -Dtest='ReadersFuzzing#csv' -Dsurefire.failIfNoSpecifiedTests=false
/// ```
/// Without `JAZZER_FUZZ` the files it kept are read once more. A file that broke a reader becomes a line in
/// `ReadersFuzzTest.filesThatOnceBrokeAReader`.
class ReadersFuzzing {
    @FuzzTest(maxDuration = "10m")
    void csv(byte[] bytes) throws IOException {
        ReadersFuzzTest.read("CSV", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void eurostatTsv(byte[] bytes) throws IOException {
        ReadersFuzzTest.read("eurostat-tsv", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void sdmxCsv(byte[] bytes) throws IOException {
        ReadersFuzzTest.read("sdmx-csv", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void jsonStat(byte[] bytes) throws IOException {
        ReadersFuzzTest.read("json-stat", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void framework(byte[] bytes) throws IOException {
        ReadersFuzzTest.read("framework", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void baskets(byte[] bytes) throws IOException {
        ReadersFuzzTest.read("baskets", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void mapping(byte[] bytes) throws IOException {
        ReadersFuzzTest.read("mapping", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void rules(byte[] bytes) throws IOException {
        ReadersFuzzTest.read("rules", bytes);
    }
}
