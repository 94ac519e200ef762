package eu.chemclust.designs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.designs.Tables;
import eu.chemclust.tables.CsvFile;
import eu.chemclust.tables.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written in either form is read back to the same: values to the last bit, gaps, periods, groups, sizes,
/// parameters of single indicators, the tree and its weights.
final class TableFormTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void tables() throws IOException {
        Files.writeString(folder.resolve("units.csv"), """
                uCode;uName;Time;region;a;b;c;pop
                P;Pé, "the first";2020;n;0.1;;3;10
                P;Pé, "the first";2021;n;1e-300;2;-3;10.5
                Q;=Q;2020;s;123456789.123456789;NA;0;20
                Q;=Q;2021;s;0.30000000000000004;5;1;
                """);
        Files.writeString(folder.resolve("framework.csv"), """
                iCode,iName,Parent,Direction,Weight,Level,Type,Target,Denominator,Unit
                a,First,one,1,0.1,1,Indicator,5,pop,%
                b,Second,one,-1,0.7,1,Indicator,,,
                c,Third,index,1,2,2,Indicator,,,
                one,Pillar,index,1,3,2,Aggregate,,,
                index,Index,NA,1,1,3,Aggregate,,,
                pop,People,NA,NA,NA,NA,Denominator,,,
                """.replace("c,Third,index,1,2,2", "c,Third,two,1,2,1")
                .replace("index,Index", "two,Other,index,1,1,2,Aggregate,,,\nindex,Index"));
    }

    @ParameterizedTest
    @EnumSource(TableForm.class)
    void roundTrip(TableForm form) throws IOException {
        Tables before = Tables.open(folder.resolve("units.csv"), folder.resolve("framework.csv"));
        Path units = write(form.units(before.units()));
        Path framework = write(form.framework(before.framework()));
        Tables after = Tables.open(units, framework);
        assertThat(after.units().data()).isEqualTo(before.units().data());
        assertThat(after.units().groups()).isEqualTo(before.units().groups());
        assertThat(after.units().name("Q")).isEqualTo(before.units().name("Q"));
        assertThat(after.framework().framework()).isEqualTo(before.framework().framework());
        assertThat(after.framework().rows().get("a")).containsValues("5", "pop", "%");
        assertThat(after.framework().name("one")).isEqualTo("Pillar");
    }

    private Path write(Sheet sheet) throws IOException {
        Path file = folder.resolve("written-" + sheet.name() + ".csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            CsvFile.write(sheet, out);
        }
        return file;
    }
}
