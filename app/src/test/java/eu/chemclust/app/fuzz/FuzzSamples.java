package eu.chemclust.app.fuzz;

import eu.chemclust.designs.IndexProject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Good files of every reader, from which broken ones are made.
final class FuzzSamples {
    private FuzzSamples() {}

    static final String EDITION = "editions/crii-2026.1/";
    static final String TSV = """
            freq,nace_r2,indic_sb,geo\\TIME_PERIOD\t2013 \t2014 \t2015\s
            A,C20,V16110,DEE0\t: c\t15984 b\t16001\s
            A,C20,V16110,DE21\t15000.5 p\t15362 \t:\s
            """;
    static final String SDMX = """
            STRUCTURE,STRUCTURE_ID,freq,nace_r2,indic_sb,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
            dataflow,ESTAT:TEST(1.0),A,C20,V16110,DEE0,2013,,c,
            dataflow,ESTAT:TEST(1.0),A,C20,V16110,DE21,2014,15984,b,
            """;
    static final String CUBE = """
            {"version":"2.0","class":"dataset","label":"A table","source":"ESTAT","value":{"1":15984,"2":15000.5},
            "status":{"0":"c","1":"b"},"id":["freq","geo","time"],"size":[1,2,2],"dimension":{
            "freq":{"category":{"index":{"A":0}}},"geo":{"category":{"index":{"DEE0":0,"DE21":1}}},
            "time":{"category":{"index":{"2013":0,"2014":1}}}}}
            """;
    static final String TABLE = "geo;year;value\nDE21;2015;1,5\nDE22;2015;2,5 d\nDEE0;2015;:\nTotal;2015;4\n";
    static final String MAPPING = """
            mapping: 1
            file:
              encoding: UTF-8
              separator: semicolon
              header: [1]
              decimal: ","
              thousands: "."
              missing: {"": "", ":": ""}
              skip: ["Total"]
            source: {name: "member-test", title: "t", published: "2024"}
            region: {column: "geo", nuts: 2021}
            period: {column: "year"}
            indicator: {fixed: "jobs"}
            unit: {fixed: "persons"}
            values:
              - {column: "value"}
            """;
    static final String BOUNDARIES = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"NUTS_ID":"DE21","CNTR_CODE":"DE",
            "LEVL_CODE":2,"NUTS_NAME":"x"},"geometry":{"type":"Polygon","coordinates":[[[10,50],[11,50],[11,51],[10,50]]]}}]}
            """;

    static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("a");
            for (int i = 0; i < 20; i++) {
                sheet.createRow(i).createCell(i).setCellValue(i % 2 == 0 ? "text" + i : "x");
                sheet.getRow(i).createCell(i + 1).setCellValue(i * 1.5);
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] data(String file) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path data = Files.isDirectory(here.resolve("data")) ? here.resolve("data") : here.resolve("../data");
        return Files.readAllBytes(data.resolve(file));
    }

    static byte[] starter(String part) throws IOException {
        try (InputStream in = IndexProject.class.getResourceAsStream("exchange/starter/" + part)) {
            return Objects.requireNonNull(in, part).readAllBytes();
        }
    }
}
