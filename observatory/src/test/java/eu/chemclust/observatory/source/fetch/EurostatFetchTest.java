package eu.chemclust.observatory.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.VintageLoader;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Live fetching against answers in the form that Eurostat documents.
class EurostatFetchTest extends EurostatFetching {
    @Test
    void a01_aPackageThatTheWarehouseLoads() throws IOException {
        server.then(200, PACKED, "ETag", "\"one\"", "Last-Modified", "Fri, 20 Nov 2026 10:00:00 GMT");
        EurostatFetch.Result result = fetch();
        assertThat(result.changed()).isTrue();
        assertThat(result.observations()).isEqualTo(5);
        assertThat(result.regions()).isEqualTo(3);
        assertThat(result.version()).isEqualTo(NutsVersion.V2021);
        assertThat(server.asked(0))
                .isEqualTo("/dissemination/sdmx/3.0/data/dataflow/ESTAT/sbs_r_nuts2021/1.0/*?lang=en"
                        + "&c%5Bgeo%5D=PL91,PL92,UKM7&c%5Bnace_r2%5D=C20&c%5BTIME_PERIOD%5D=ge:2021"
                        + "&format=TSV&compress=true");
        assertThat(server.header(0, "User-Agent")).startsWith("ChemClust");
        assertThat(names()).hasSize(3).noneMatch(name -> name.startsWith("."));
        DataFolder both = Bundled.data().with(DataFolder.open(folder));
        assertThat(both.verify(both.files("eurostat-tsv"))).isEmpty();
        try (Warehouse warehouse = Warehouse.open(folder.resolve("warehouse"))) {
            new VintageLoader(both, warehouse).load(Progress.SILENT);
            List<Observation> stored = warehouse.observations(List.of(SeriesKey.of("estat", "sbs_r_nuts2021")));
            assertThat(stored).hasSize(5);
            assertThat(stored)
                    .anySatisfy(observation -> assertThat(observation.flag()).isEqualTo("c"));
        }
    }

    @Test
    void a02_cubesAndRowsAreFetchedToo() {
        server.then(200, packed("""
                STRUCTURE,STRUCTURE_ID,freq,nace_r2,indic_sb,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
                dataflow,ESTAT:X(1.0),A,C20,V16110,PL91,2022,9000,,
                """));
        assertThat(fetch(EurostatForm.SDMX_CSV).observations()).isEqualTo(1);
        server.then(200, """
                {"version":"2.0","class":"dataset","value":{"0":9000},"id":["freq","geo","time"],"size":[1,1,1],
                "dimension":{"freq":{"category":{"index":{"A":0}}},"geo":{"category":{"index":{"PL91":0}}},
                "time":{"category":{"index":{"2022":0}}}}}
                """.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
        assertThat(fetch(EurostatForm.JSON_STAT).observations()).isEqualTo(1);
        assertThat(server.asked(1))
                .isEqualTo("/dissemination/statistics/1.0/data/sbs_r_nuts2021?format=JSON&lang=en"
                        + "&geo=PL91&geo=PL92&geo=UKM7&nace_r2=C20&sinceTimePeriod=2021");
    }

    @Test
    void a03_unchangedIsAskedForByTag() throws IOException {
        server.then(200, PACKED, "ETag", "\"one\"", "Last-Modified", "Fri, 20 Nov 2026 10:00:00 GMT")
                .then(304, new byte[0]);
        fetch();
        List<String> before = names();
        EurostatFetch.Result again = fetch();
        assertThat(again.changed()).isFalse();
        assertThat(again.version()).isEqualTo(NutsVersion.V2021);
        assertThat(server.header(1, "If-None-Match")).isEqualTo("\"one\"");
        assertThat(server.header(1, "If-Modified-Since")).isEqualTo("Fri, 20 Nov 2026 10:00:00 GMT");
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void a04_aNewPublicationReplacesTheFileAndIsALaterVintage() throws IOException {
        server.then(200, PACKED).then(200, packed(TABLE.replace("9000", "9001")));
        fetch();
        fetch();
        assertThat(names()).hasSize(3);
        var file = DataFolder.open(folder).files("eurostat-tsv").getFirst();
        assertThat(file.resource().order()).isEqualTo(2);
        assertThat(file.resource().retrieved()).isEqualTo("2026-11-22");
    }

    @Test
    void d01_queriesAreChecked() {
        assertThatThrownBy(() -> new EurostatQuery(
                        "../x", new TreeMap<>(), OptionalInt.empty(), OptionalInt.empty(), EurostatForm.TSV))
                .hasMessageContaining("not the code of a table");
        TreeMap<String, List<String>> filters = new TreeMap<>();
        filters.put("geo&x", List.of("DE"));
        assertThatThrownBy(() ->
                        new EurostatQuery("x1", filters, OptionalInt.empty(), OptionalInt.empty(), EurostatForm.TSV))
                .hasMessageContaining("is not a filter");
    }
}
