package eu.chemclust.observatory.source;

import eu.chemclust.observatory.source.SourceCompliance.Sample;
import eu.chemclust.observatory.support.Bundled;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A small good file of every kind that a source reads.
final class Samples {
    static final String TSV_OLD = """
            nace_r2,indic_sb,geo\\time\t2015 \t2014 \t2013\s
            C20,V16110,DEE0\t16001 \t15984 b\t: c
            C20,V16110,PL12\t: \t15362 \t15000.5 p
            C20,V16110,EU28\t1 \t2 \t3\s
            """;
    static final String TSV_NEW = """
            freq,nace_r2,indic_sb,geo\\TIME_PERIOD\t2013 \t2014 \t2015\s
            A,C20,V16110,DEE0\t: c\t15984 b\t16001\s
            A,C20,V16110,PL12\t15000.5 p\t15362 \t:\s
            A,C20,V16110,EU27_2020\t3 \t2 \t1\s
            """;
    static final String CSV_1 = """
            DATAFLOW,LAST UPDATE,freq,nace_r2,indic_sb,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
            ESTAT:TEST(1.0),22/05/26 11:00:00,A,C20,V16110,DEE0,2013,,,C
            ESTAT:TEST(1.0),22/05/26 11:00:00,A,C20,V16110,DEE0,2014,15984,b,
            ESTAT:TEST(1.0),22/05/26 11:00:00,A,C20,V16110,DEE0,2015,16001,,
            ESTAT:TEST(1.0),22/05/26 11:00:00,A,C20,V16110,PL12,2013,15000.5,p,
            ESTAT:TEST(1.0),22/05/26 11:00:00,A,C20,V16110,PL12,2014,15362,,
            """;
    static final String CSV_2 = """
            STRUCTURE,STRUCTURE_ID,freq,nace_r2,indic_sb,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
            dataflow,ESTAT:TEST(1.0),A,C20,V16110,DEE0,2013,,c,
            dataflow,ESTAT:TEST(1.0),A,C20,V16110,DEE0,2014,15984,b,
            dataflow,ESTAT:TEST(1.0),A,C20,V16110,DEE0,2015,16001,,
            dataflow,ESTAT:TEST(1.0),A,C20,V16110,PL12,2013,15000.5,p,
            dataflow,ESTAT:TEST(1.0),A,C20,V16110,PL12,2014,15362,,
            """;
    static final String CSV_LABELS = """
            STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,nace_r2,Activity,indic_sb,Indicator,geo,Region,TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Flag,CONF_STATUS,Confidentiality
            dataflow,ESTAT:TEST(1.0),"A table, for tests",A,Annual,C20,Chemicals,V16110,Persons,DEE0,Sachsen-Anhalt,2013,,,,c,confidential,,
            dataflow,ESTAT:TEST(1.0),"A table, for tests",A,Annual,C20,Chemicals,V16110,Persons,DEE0,Sachsen-Anhalt,2014,,15984,,b,break,,
            dataflow,ESTAT:TEST(1.0),"A table, for tests",A,Annual,C20,Chemicals,V16110,Persons,DEE0,Sachsen-Anhalt,2015,,16001,,,,,
            dataflow,ESTAT:TEST(1.0),"A table, for tests",A,Annual,C20,Chemicals,V16110,Persons,PL12,Mazowieckie,2013,,15000.5,,p,provisional,,
            dataflow,ESTAT:TEST(1.0),"A table, for tests",A,Annual,C20,Chemicals,V16110,Persons,PL12,Mazowieckie,2014,,15362,,,,,
            """;
    static final String JSON = """
            {"version":"2.0","class":"dataset","label":"A table","source":"ESTAT","updated":"2026-05-22T11:00:00+0200",
            "value":{"1":15984,"2":16001,"3":15000.5,"4":15362},
            "status":{"0":"c","1":"b","3":"p"},
            "id":["freq","nace_r2","indic_sb","geo","time"],"size":[1,1,1,2,3],
            "dimension":{
            "freq":{"label":"Frequency","category":{"index":{"A":0},"label":{"A":"Annual"}}},
            "nace_r2":{"label":"Activity","category":{"index":{"C20":0},"label":{"C20":"Chemicals"}}},
            "indic_sb":{"label":"Indicator","category":{"index":{"V16110":0},"label":{"V16110":"Persons"}}},
            "geo":{"label":"Region","category":{"index":{"DEE0":0,"PL12":1},"label":{"DEE0":"Sachsen-Anhalt","PL12":"Mazowieckie"}}},
            "time":{"label":"Time","category":{"index":{"2013":0,"2014":1,"2015":2},"label":{"2013":"2013","2014":"2014","2015":"2015"}}}},
            "extension":{"lang":"EN","id":"TEST","agencyId":"ESTAT","version":"1.0"}}
            """;

    static final String CORDIS_JSON = """
            [{"projectID":662192,"organisationID":1,"name":"Chemists","country":"DE","city":"Leuna","role":"participant",
            "ecContribution":101058.75,"geolocation":"51.318,12.016","nutsCode":""},
            {"projectID":662192,"organisationID":2,"name":"Others","country":"AT","city":"Linz","role":"coordinator",
            "ecContribution":2000,"geolocation":"","nutsCode":"AT312"},
            {"projectID":662192,"organisationID":3,"name":"Nowhere","country":"AT","city":"","role":"participant",
            "ecContribution":"","geolocation":"","nutsCode":""}]
            """;
    static final String CORDIS_CSV = """
            projectID;projectAcronym;organisationID;name;country;city;role;ecContribution;geolocation;nutsCode
            662192;3Ccar;1;Chemists;DE;Leuna;participant;101058,75;51.318,12.016;
            662192;3Ccar;2;Others;AT;Linz;coordinator;2000;;AT312
            662192;3Ccar;3;Nowhere;AT;;participant;;;
            """;
    private static final Source CORDIS = new CordisContributions(Bundled.data(), Map.of("662192", 2015));

    private Samples() {}

    static List<Sample> all() {
        return List.of(
                sample("ris-long", "2021", """
                        Region,Indicator,Year,Value
                        DEE,1.1.2 Population with tertiary education (Regional),2023,96.8
                        BE2,1.1.2 Population with tertiary education (Regional),2022,101
                        """),
                workbook("Region,Indicator,Year,Value\nDEE,1.1.2 Population (Regional),2023,96.8\n"),
                workbook("Region code,Indicator code,Year,Value relative to EU in 2018\nDEE,RII,2024,90.1\n"),
                sample("sbs-long", "2013", """
                        nace_r2,indic_sb,geo,year,value,flag
                        C20,V16110,DEE0,2014,15984,b
                        C20,V16110,PL12,2014,,c
                        """, "b", "c"),
                sample("sbs-2015-later", "2013", """
                        geo;nace_r2;n2015
                        DEE0;C20;16001 d
                        PL12;C20;15000
                        """, "d"),
                sample("sbs-2022", "2021", """
                        NUTS_ID,NUTS_NAME,Sector,Time,Empl_pers
                        PL91,Warszawski stołeczny,C20,2022,9000
                        PL92,Mazowiecki regionalny,C20,2022,6324
                        """),
                sample("population-long", "2016", """
                        unit,geo,time,values,input_var_code
                        NR,DEE0,2015,2235548,tgs00096
                        NR,DEE0,2015,5,tgs00010
                        """),
                sample("gdp-long", "2016", """
                        unit,geo,time,values,input_var_code
                        MIO_EUR,DEE0,2015,57000.5,tgs00003
                        NR,DEE0,2015,2235548,tgs00096
                        """),
                sample("area-nuts2", "2021", """
                        nuts2_2021,area_km2
                        DEE0,20464.1
                        """),
                sample("patent-applications", "2013", """
                        unit,geo,time,values
                        P_MHAB,DEE0,2012,45.25
                        NR,DEE0,2012,101.5
                        GDP_BEUR,DEE0,2012,2
                        """),
                sample("industry-panel", "2013", panel()),
                sample("ets-installations", "2021", """
                        installation_id,verified_tCO2_2013,verified_tCO2_2014,verified_tCO2_2015,verified_tCO2_2016,verified_tCO2_2017,verified_tCO2_2018,verified_tCO2_2019,verified_tCO2_2020,nuts3_2021
                        AT_205363,790678,924599,896718,945034,880922,705651,962179,912724,AT312
                        """),
                sample("interreg-nuts3", "2021", """
                        nuts3_2021,keep_No_of_projects,keep_No_of_partners,keep_Total_budgets_MEUR,keep_ERDF_MEUR
                        DE254,11.0,11.0,2.81,2.09
                        """),
                sample("eurostat-tsv", "2013", TSV_OLD, "b", "c", "p", ""),
                sample("eurostat-tsv", "2013", TSV_NEW, "b", "c", "p", ""),
                sample("sdmx-csv", "2013", CSV_1, "b", "c", "p", ""),
                sample("sdmx-csv", "2013", CSV_2, "b", "c", "p", ""),
                sample("sdmx-csv", "2013", CSV_LABELS, "b", "c", "p", ""),
                sample("json-stat", "2013", JSON, "b", "c", "p", ""),
                sample("industrial-sites", "2021", """
                        SiteID;Address;geom;Subsector;Emissions_ETS_2014;Emissions_EPRTR_2014
                        1;Leuna;SRID=4326;POINT(12.01 51.31);Chemical industry;2808536.00;2810000.00
                        """.replace(
                                "SRID=4326;POINT(12.01 51.31)", "\"SRID=4326;POINT(12.01 51.31)\"")),
                cordis(CORDIS_JSON, false),
                cordis(CORDIS_CSV, false));
    }

    /// A row in which every column that is read has a value.
    private static String panel() {
        List<String> columns = IndustryPanel.columns();
        return String.join("\t", columns) + "\nDEE0\t2015" + "\t2.5".repeat(columns.size() - 2) + "\n";
    }

    private static Sample workbook(String table) {
        return new Sample(
                Objects.requireNonNull(TableSources.all(Bundled.data()).get("ris-workbook")),
                file("ris-workbook", "2021", Optional.of("test")),
                table,
                RisWorkbookTest::workbook,
                List.of(""),
                false);
    }

    private static Sample cordis(String content, boolean streams) {
        return new Sample(
                CORDIS, file("cordis-organisations", "2021", Optional.of("test")), content, List.of(""), streams);
    }

    private static Sample sample(String reader, String version, String content, String... flags) {
        Source source = Objects.requireNonNull(TableSources.all(Bundled.data()).get(reader), reader);
        return new Sample(
                source,
                file(reader, version, Optional.of("test")),
                content,
                List.of(flags),
                !reader.equals("json-stat"));
    }

    static PackageFile file(String reader, String version, Optional<String> source) {
        @Nullable List<String> none = null;
        DataPackage.Resource resource = new DataPackage.Resource(
                "table",
                "table.txt",
                "A table",
                "utf-8",
                1,
                "sha256:" + "0".repeat(64),
                reader,
                source.orElse(null),
                version.isEmpty() ? null : version,
                "first",
                1,
                "2020",
                "2026-11",
                "persons",
                none,
                none,
                null,
                null);
        DataPackage owner = new DataPackage(
                "test",
                "Test",
                "A package for tests",
                List.of(new DataPackage.Licence("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org")),
                "Nobody",
                List.of(),
                List.of(),
                List.of(resource));
        return new PackageFile(owner, resource);
    }

    static Map<String, Source> sources() {
        return TableSources.all(Bundled.data());
    }
}
