package eu.chemclust.observatory.benchmark;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.framework.BasketIndicators;
import eu.chemclust.observatory.framework.Baskets;
import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.framework.FrameworkContext;
import eu.chemclust.observatory.framework.FrameworkFile;
import eu.chemclust.observatory.framework.FrameworkNames;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.framework.IndicatorSheet;
import eu.chemclust.observatory.framework.MethodSettings;
import eu.chemclust.observatory.framework.ZeroFloors;
import eu.chemclust.observatory.indicator.SqlFormulaCheck;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.DataPackage;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.source.ReferenceFiles.Member;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a benchmark needs beside observations: the framework, its method, the regions and the members.
///
/// @param framework  indicators and pillars
/// @param floors     where a lasting zero is no missing value
/// @param method     settings of the index
/// @param geography  regions to compare
/// @param members    members and partners of the network
public record BenchmarkInputs(
        IndicatorFramework framework,
        ZeroFloors floors,
        MethodSettings method,
        Geography geography,
        List<Member> members) {
    /// The framework that is meant where none is named.
    public static final String DEFAULT_FRAMEWORK = "crii";

    public BenchmarkInputs {
        members = List.copyOf(members);
    }

    /// Reads those of the default framework.
    ///
    /// @throws BadInputException with findings for whatever is wrong in the files
    public static BenchmarkInputs read(DataFolder folder) {
        return read(folder, defaultFramework(folder));
    }

    /// The framework that is meant where none is named: that of the program, or the only one there is.
    private static String defaultFramework(DataFolder folder) {
        List<String> known = frameworks(folder);
        return known.size() == 1 ? known.getFirst() : DEFAULT_FRAMEWORK;
    }

    /// Reads those of a framework. Its package is the one of that name; it may bring regions of its own.
    ///
    /// @throws BadInputException    with findings for whatever is wrong in the files
    /// @throws ObservatoryException NOT_FOUND if no package is that framework
    public static BenchmarkInputs read(DataFolder folder, String code) {
        NutsCodes codes = ReferenceFiles.codes(folder);
        PackageFile file = file(folder, code, "framework").orElseThrow(() -> unknown(folder, code));
        FrameworkContext context = context(folder, code);
        IndicatorFramework framework =
                named(folder, code, folder.read(file, (name, in) -> FrameworkFile.read(name, in, context)));
        PackageFile methodFile = file(folder, code, "method").orElseThrow(() -> incomplete(folder, code, "method"));
        MethodSettings method = folder.read(methodFile, MethodSettings::read);
        if (!method.framework().equals(framework.root().code())) {
            throw new BadInputException(List.of(new Finding(
                    methodFile.name(),
                    0,
                    "framework",
                    method.framework(),
                    "the framework of these settings is called "
                            + framework.root().code() + ".",
                    "Name that framework, or use the settings that belong to the other one.")));
        }
        requireSheets(folder, code, framework, context.sheets());
        return new BenchmarkInputs(
                framework,
                file(folder, code, "zero-floors")
                        .map(floors -> folder.read(floors, (name, in) -> ZeroFloors.read(name, in, framework)))
                        .orElseGet(ZeroFloors::none),
                method,
                file(folder, code, "geography")
                        .map(own -> ReferenceFiles.geography(folder, codes, own))
                        .orElseGet(() -> ReferenceFiles.geography(folder, codes)),
                ReferenceFiles.members(folder, codes));
    }

    /// The series of observations that a benchmark needs, each once.
    public List<SeriesKey> series() {
        List<SeriesKey> series = new ArrayList<>();
        for (String key : List.of(
                method.chemicalRegions().part(), method.chemicalRegions().whole())) {
            series.addAll(Formula.parts(SeriesKey.parse(key)));
        }
        framework
                .indicators()
                .forEach(indicator -> series.addAll(indicator.formula().series()));
        return series.stream().distinct().toList();
    }

    /// The codes of all frameworks in a folder, in the order of their packages.
    public static List<String> frameworks(DataFolder folder) {
        return folder.files("framework").stream()
                .map(PackageFile::dataPackage)
                .map(DataPackage::name)
                .toList();
    }

    /// The indicators that the baskets of a folder have, basket by basket; they belong to no framework.
    public static List<FrameworkNode.Indicator> basketIndicators(DataFolder folder) {
        FrameworkContext context = new FrameworkContext(baskets(folder), Map.of(), new SqlFormulaCheck());
        return folder.files("basket-templates").stream()
                .flatMap(file -> folder.read(file, (name, in) -> BasketIndicators.read(name, in, context)).stream())
                .toList();
    }

    private static FrameworkContext context(DataFolder folder, String code) {
        Map<String, IndicatorSheet> sheets = file(folder, code, "indicator-sheets")
                .map(file -> folder.read(file, IndicatorSheet::read))
                .orElseGet(Map::of);
        return new FrameworkContext(baskets(folder), sheets, new SqlFormulaCheck());
    }

    /// The baskets of industries that the data packages have.
    public static Baskets baskets(DataFolder folder) {
        return folder.files("baskets").stream()
                .findFirst()
                .map(file -> folder.read(file, Baskets::read))
                .orElse(Baskets.NONE);
    }

    private static void requireSheets(
            DataFolder folder, String code, IndicatorFramework framework, Map<String, IndicatorSheet> sheets) {
        List<String> known =
                framework.indicators().stream().map(FrameworkNode::code).toList();
        List<Finding> findings = sheets.keySet().stream()
                .filter(sheet -> !known.contains(sheet))
                .sorted()
                .map(sheet -> new Finding(
                        file(folder, code, "indicator-sheets")
                                .map(PackageFile::name)
                                .orElse(code),
                        0,
                        "code",
                        sheet,
                        "the framework has no indicator of that code.",
                        "Correct the code, or add the indicator to framework.csv."))
                .toList();
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
    }

    private static Optional<PackageFile> file(DataFolder folder, String code, String reader) {
        return folder.files(reader).stream()
                .filter(file -> file.dataPackage().name().equals(code))
                .findFirst();
    }

    private static ObservatoryException unknown(DataFolder folder, String code) {
        return ObservatoryException.notFound("There is no framework " + code + " below " + folder.root()
                + "; there are " + String.join(", ", frameworks(folder)) + ".");
    }

    private static ObservatoryException incomplete(DataFolder folder, String code, String reader) {
        return ObservatoryException.notFound("The framework " + code + " below " + folder.root()
                + " has no file for the reader \"" + reader + "\" in its package.");
    }

    /// With names in further languages, where the package of the framework has them.
    private static IndicatorFramework named(DataFolder folder, String code, IndicatorFramework framework) {
        return file(folder, code, "framework-names")
                .map(names -> folder.read(names, (name, in) -> FrameworkNames.read(name, in, framework)))
                .orElse(framework);
    }

    /// Reads the method settings of the default framework alone.
    public static MethodSettings method(DataFolder folder) {
        return folder.read(
                file(folder, defaultFramework(folder), "method")
                        .orElseThrow(() -> incomplete(folder, defaultFramework(folder), "method")),
                MethodSettings::read);
    }

    /// The same with other settings.
    public BenchmarkInputs withMethod(MethodSettings changed) {
        return new BenchmarkInputs(framework, floors, changed, geography, members);
    }
}
