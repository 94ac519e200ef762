package eu.chemclust.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that carry the name of a table and are none.
class ForeignFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    %PDF-1.7 and so on                    | a PDF document
                    '\u001f\u008b\u0008 packed'           | packed with gzip
                    PK\u0003\u0004 packed                 | a packed file or a workbook
                    \u0089PNG                             | a picture
                    <!DOCTYPE html><html>                 | a web page
                    <?xml version="1.0"?>                 | a web page or an XML document
                    {"region":"DEE0","value":5}           | JSON
                    [ {"region":"DEE0"} ]                 | JSON
                    """)
    void a01_isCalledWhatItIs(String text, String called) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> CsvTable.read("a.csv", new ByteArrayInputStream(bytes), ',', List.of("x"), row -> {}))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("a.csv: the file is " + called);
        Path path = Files.write(folder.resolve("a.csv"), bytes);
        assertThatThrownBy(() -> TextTable.read(path)).hasMessageContaining("the file is " + called);
        assertThatThrownBy(() -> CsvDialectDetector.detect("a.csv", path))
                .hasMessageContaining("the file is " + called);
        assertThatThrownBy(() ->
                        new TableFile.Csv("a.csv", path, new CsvDialect(StandardCharsets.UTF_8, ',')).read(row -> {}))
                .hasMessageContaining("the file is " + called);
    }

    @Test
    void a02_bytesOfNoTextAreToldAsSuch() throws IOException {
        byte[] bytes = new byte[5_000];
        new Random(1).nextBytes(bytes);
        Path path = Files.write(folder.resolve("a.csv"), bytes);
        assertThatThrownBy(() -> TextTable.read(path)).hasMessageContaining("the file is no text");
        assertThatThrownBy(() -> CsvDialectDetector.detect("a.csv", path)).hasMessageContaining("the file is no text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void a03_twoBytesACharacterAreToldWhereUtf8IsDue(String charset) throws IOException {
        byte[] bytes = "region,peer\nNL42,AT1\n".getBytes(Charset.forName(charset));
        assertThatThrownBy(() -> CsvTable.read("a.csv", new ByteArrayInputStream(bytes), ',', List.of("x"), row -> {}))
                .hasMessageContaining("the file is in UTF-16, not in UTF-8. Save it as CSV UTF-8.");
        Path path = Files.write(folder.resolve("a.csv"), bytes);
        assertThatThrownBy(() -> TextTable.read(path)).hasMessageContaining("the file is in UTF-16");
        assertThat(CsvDialectDetector.detect("a.csv", path).separator().value()).isEqualTo(',');
    }

    @Test
    void a05_settingsMayBeJsonAndNothingElse() {
        assertThat(YamlTree.parse("a.yaml", "\uFEFF{\"a\": 1}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(YamlTree.Branch.class);
        assertSettings("%PDF-1.7 x".getBytes(StandardCharsets.ISO_8859_1), "a PDF document");
        assertSettings("a: b\n".getBytes(StandardCharsets.UTF_16), "in UTF-16, not in UTF-8. Save it as UTF-8.");
        assertSettings("a: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1), "not in UTF-8. Save it as UTF-8.");
        assertSettings("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), "a packed file or a workbook");
    }

    private static void assertSettings(byte[] bytes, String called) {
        assertThatThrownBy(() -> YamlTree.parse("a.yaml", bytes))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("a.yaml: the file is " + called);
    }

    @Test
    void a04_folderIsToldAsSuch() {
        assertThatThrownBy(() -> TextTable.read(folder)).hasMessageContaining("this is a folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"region,value\nDEE0,1\n", "\u00ef\u00bb\u00bfa;b\n1;2\n", "{DE},1\n", "[a],b\n", "<5,x\n", ""})
    void b01_tablesPass(String text) {
        assertThat(ForeignFile.find("a.csv", text.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }
}
