package eu.chemclust.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/// Draws every figure from real boundaries and scoreboard values, for looking at; intervals are invented.
///
/// Arguments: folder of boundary files, scoreboard file (long CSV, gzip), folder for the pictures.
final class Samples {

    private final Path boundaries;
    private final Path out;
    private final List<Score> scores;

    private Samples(Path boundaries, Path scoreboard, Path out) throws IOException {
        this.boundaries = boundaries;
        this.out = out;
        scores = read(scoreboard);
    }

    record Score(String code, String country, String name, double value, RankInterval rank) {}

    public static void main(String[] arguments) throws IOException {
        Samples samples = new Samples(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        Files.createDirectories(samples.out);
        for (FigureFormat format : List.of(FigureFormat.wide(Locale.ENGLISH), FigureFormat.narrow(Locale.GERMAN))) {
            samples.map(format);
            samples.ranking(format);
            samples.profile(format);
            samples.trend(format);
        }
    }

    private void map(FigureFormat format) throws IOException {
        long start = System.nanoTime();
        List<InputStream> streams = new ArrayList<>();
        for (int level = 0; level <= 2; level++) {
            Path file = boundaries.resolve("NUTS_RG_20M_2021_4326_LEVL_" + level + ".geojson.gz");
            streams.add(new GZIPInputStream(Files.newInputStream(file), 1 << 15));
        }
        MapGeometry geometry = MapGeometry.of(scores.stream().map(Score::code).toList(), streams);
        long read = System.nanoTime();
        List<MapFigure.Area> areas = new ArrayList<>();
        for (Score score : scores) {
            AreaValue value = new AreaValue.Known(score.value(), score.rank());
            if (score.rank().rank() % 17 == 0) {
                value = new AreaValue.Missing("no data");
            } else if (score.rank().rank() % 3 == 0) {
                value = new AreaValue.OutOfFocus("not a chemical region");
            }
            String link = score.country().equals("DE") ? "/regions/" + score.code() : null;
            areas.add(new MapFigure.Area(
                    score.code(), score.name(), value, score.code().equals("DEE"), link));
        }
        List<Double> values = scores.stream().map(Score::value).toList();
        MapFigure figure = new MapFigure(
                Wording.texts("Innovation is highest from Switzerland to southern Scandinavia"),
                Wording.MAP,
                geometry,
                MapClasses.quantiles(values, 5, Palette.SEQUENTIAL),
                areas,
                format);
        String svg = figure.svg();
        long drawn = System.nanoTime();
        write("map-" + format.width(), svg);
        System.out.printf(
                Locale.ROOT,
                "map %d: read %.0f ms, drawn %.0f ms, %d KB%n",
                format.width(),
                (read - start) / 1e6,
                (drawn - read) / 1e6,
                svg.length() / 1024);
    }

    private void ranking(FigureFormat format) throws IOException {
        List<RankingFigure.Row> rows = new ArrayList<>();
        for (Score score : scores.subList(0, 60)) {
            int rank = score.rank().rank();
            Emphasis emphasis = rank == 9 ? Emphasis.ACCENT : rank % 7 == 0 ? Emphasis.PEER : Emphasis.NONE;
            String link = "/regions/" + score.code();
            rows.add(new RankingFigure.Row(
                    score.name(), score.country(), score.value(), score.rank(), emphasis, rank % 5 == 0, link));
        }
        String title = "Limburg ranks 9th of 118 chemical regions (most likely between 6th and 15th)";
        write(
                "ranking-" + format.width(),
                new RankingFigure(Wording.texts(title), Wording.RANKING, rows, format).svg());
    }

    private void profile(FigureFormat format) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        List<ProfileFigure.Group> groups = new ArrayList<>();
        for (String pillar : List.of("Knowledge and skills", "Innovating firms", "Cooperation", "Chemical base")) {
            List<ProfileFigure.Strip> strips = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                List<Double> all =
                        random.doubles(238).map(x -> 140 * x * x + 12).boxed().toList();
                ProfileFigure.OwnValue own = random.nextInt(7) == 0
                        ? new ProfileFigure.Missing("no data")
                        : new ProfileFigure.Known(random.nextDouble(20, 140));
                strips.add(new ProfileFigure.Strip(
                        i == 3 ? "Public-private co-publications per million inhabitants" : "Indicator number " + i,
                        "per 1,000",
                        i == 2 ? ProfileFigure.Direction.LOWER : ProfileFigure.Direction.HIGHER,
                        all,
                        all.subList(0, 10),
                        own,
                        "/indicators/" + i));
            }
            groups.add(new ProfileFigure.Group(pillar, strips));
        }
        String title = "Limburg is strong in firms' innovation, weak in cooperation";
        write(
                "profile-" + format.width(),
                new ProfileFigure(Wording.texts(title), Wording.PROFILE, groups, format).svg());
    }

    private void trend(FigureFormat format) throws IOException {
        for (TrendFigure.Upwards upwards : TrendFigure.Upwards.values()) {
            SplittableRandom random = new SplittableRandom(5);
            List<TrendFigure.Line> lines = new ArrayList<>();
            for (String name : List.of("Sachsen-Anhalt", "Limburg", "Vlaams Gewest", "Cataluña", "Lombardia")) {
                List<TrendFigure.Point> points = new ArrayList<>();
                double value = random.nextDouble(20, 60);
                for (int year = 2016; year <= 2023; year++) {
                    value += random.nextDouble(-6, 7);
                    double spread = random.nextDouble(2, 8);
                    points.add(
                            year == 2019 && name.equals("Limburg")
                                    ? new TrendFigure.Missing(year, "no data")
                                    : new TrendFigure.Known(year, value, Math.max(1, value - spread), value + spread));
                }
                Emphasis emphasis =
                        name.equals("Limburg") ? Emphasis.ACCENT : name.startsWith("V") ? Emphasis.PEER : Emphasis.NONE;
                lines.add(new TrendFigure.Line(name, emphasis, points));
            }
            List<TrendFigure.Shock> shocks = List.of(new TrendFigure.Shock(2020, 2021, "pandemic"));
            String title = "Limburg gained four places since 2016";
            write(
                    "trend-" + upwards.name().toLowerCase(Locale.ROOT) + "-" + format.width(),
                    new TrendFigure(Wording.texts(title), Wording.TREND, upwards, lines, shocks, format).svg());
        }
    }

    private void write(String name, String svg) throws IOException {
        Files.writeString(out.resolve(name + ".svg"), svg);
    }

    private static List<Score> read(Path scoreboard) throws IOException {
        List<Score> scores = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(scoreboard)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells =
                        line.replaceAll("\"([^\",]*),([^\"]*)\"", "$1;$2").split(",", -1);
                if (cells[0].startsWith("0 ")
                        && cells[1].equals("2023")
                        && !List.of("EU", "NO0B").contains(cells[5])) {
                    double value = Double.parseDouble(cells[8]);
                    RankInterval unknown = new RankInterval(1, 1, 1, 1);
                    scores.add(new Score(cells[5], cells[3], cells[6].replace(';', ','), value, unknown));
                }
            }
        }
        scores.sort(Comparator.comparingDouble(Score::value).reversed());
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < scores.size(); i++) {
            double low = Math.max(1, i + 1 - random.nextInt(2, 4 + i / 5));
            double high = i + 1 + random.nextInt(1, 5 + i / 5);
            RankInterval rank = new RankInterval(i + 1, Math.round((low + high) / 2), low, high);
            Score score = scores.get(i);
            scores.set(i, new Score(score.code(), score.country(), score.name(), score.value(), rank));
        }
        return scores;
    }
}
