package eu.chemclust.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDialectTest {
    private static final String GERMAN = """
            Beschäftigte nach Regierungsbezirken
            Code;Bezirk;2014;2015
            DE21;Oberbayern;12.345,5;13.001
            DE11;Stuttgart;7.812,0;7.990
            DE71;"Darmstadt; Südhessen";1,5;2
            DED2;Dresden;"mehr
            zeilig";3
            """;
    private static final String POLISH =
            "kod;województwo;liczba\nPL51;Dolnośląskie;1\nPL71;Łódzkie;2\nPL62;Warmińsko-Mazurskie"
                    + ";3\nPL42;Zachodniopomorskie;4\nPL63;Pomorskie, Gdańsk;5\nPL82;Podkarpackie, część;6\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16", "ISO-8859-1"})
    void a01_germanTextIsFoundInEveryEncoding(String name) {
        byte[] bytes = GERMAN.getBytes(Charset.forName(name));
        CsvDialectDetector.Detected found = CsvDialectDetector.detect(bytes);
        assertThat(new String(bytes, found.charset().value())).contains("Beschäftigte", "Südhessen");
        assertThat(found.separator().value()).isEqualTo(';');
        assertThat(found.separator().evidence()).startsWith("semicolon gives 4 columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1250", "ISO-8859-2", "UTF-8"})
    void a02_polishTextIsFound(String name) {
        byte[] bytes = POLISH.getBytes(Charset.forName(name));
        Guess<Charset> found = TextEncoding.detect(bytes);
        assertThat(new String(bytes, found.value())).as(found.evidence()).isEqualTo(POLISH);
    }

    @Test
    void a03_theMarkOfUtf8IsSeenAndLeftOut() throws IOException {
        Path file = folder.resolve("mark.csv");
        Files.writeString(file, "\uFEFFcode,value\nDEE,1\n");
        CsvDialectDetector.Detected found = CsvDialectDetector.detect("mark.csv", file);
        assertThat(found.charset().evidence()).contains("mark of UTF-8");
        assertThat(rows(file, found.dialect()).getFirst().cell(0).shown()).isEqualTo("code");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"code;year;value%DEE;2015;1,5%DE4;2015;2,5!;", "a,b,c%1,2,3%4,5,6!,", "a|b%1|2!|", "a%1!;"})
    void a04_separatorsAreFound(String text, char separator) {
        byte[] bytes = text.replace('%', '\n').getBytes(StandardCharsets.UTF_8);
        assertThat(CsvDialectDetector.detect(bytes).separator().value()).isEqualTo(separator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a05_everyLineEndAndQuotedBreaksAreRead(String end) throws IOException {
        Path file = folder.resolve("ends.csv");
        Files.writeString(file, "a\tb" + end + "1\t\"x" + end + "y\"" + end + "2\t3");
        List<TableRow> rows = rows(file, new CsvDialect(StandardCharsets.UTF_8, '\t'));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).cell(1).shown()).isEqualTo("x" + end + "y");
        assertThat(rows.get(2).line()).isEqualTo(4);
    }

    @Test
    void a06_aWrongEncodingIsAFindingWithItsPlace() throws IOException {
        Path file = folder.resolve("wrong.csv");
        Files.write(file, "a;b\nä;1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> rows(file, new CsvDialect(StandardCharsets.UTF_8, ';')))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("not UTF-8")
                .hasMessageContaining("encoding in the mapping");
    }

    private static List<TableRow> rows(Path file, CsvDialect dialect) {
        List<TableRow> rows = new ArrayList<>();
        new TableFile.Csv(file.toString(), file, dialect).read(rows::add);
        return rows;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "12.345,5 7,25!1.234,5!1234.5",
                "12,345.5 7.25!1,234.5!1234.5",
                "1 234,5 7,25!12 345!12345",
                "1'234'567.5 7.25!1'000!1000",
                "1,5 2,5!\u2212 3,5!",
                "1,5 2,5!\u22123,5!-3.5",
                "1.234 5.678 1,5!1.234!1234",
                "1,5 2,5!1,5,5!",
                "1,5 2,5!1.50!1.50"
            })
    void b01_numbersAreReadAsTheFileWritesThem(String seen, String text, String number) {
        NumberStyle style = NumberStyle.detect(
                        List.of(seen.contains("1 234") ? new String[] {"1 234,5", "7,25"} : seen.split(" ")), ';')
                .value();
        if (number == null) {
            assertThat(style.parse(text)).isEmpty();
        } else {
            assertThat(style.parse(text)).hasValue(Double.parseDouble(number));
        }
    }

    @Test
    void b02_whatCannotBeDecidedIsSaid() {
        Guess<NumberStyle> guess = NumberStyle.detect(List.of("1.234", "5.678"), ';');
        assertThat(guess.certain()).isFalse();
        assertThat(guess.evidence()).contains("5.678 is read as thousands");
        assertThat(guess.value().parse("1.234")).hasValue(1234);
    }

    @Test
    void b03_percentagesAreShiftedNotMultiplied() {
        assertThat(NumberStyle.percent(0.07)).isEqualTo(7.0);
        assertThat(NumberStyle.percent(0.285)).isEqualTo(28.5);
    }
}
