package eu.chemclust.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/// Reads an Excel workbook (.xlsx) row by row, in memory that does not grow with the number of rows. What it is
/// given may be hostile: packed bombs, XML entities, outside references and absurd sizes are refused with a
/// finding, as are encrypted workbooks and the old .xls form. Macros and links are never followed; of a formula
/// the stored value is read.
public final class XlsxWorkbook implements AutoCloseable {
    private static final String REMEDY = "Open the file in Excel or LibreOffice, save it again as .xlsx, or as CSV.";

    private final String file;
    private final OPCPackage parts;
    private final Optional<Path> temporary;
    private final List<XlsxSheet> sheets = new ArrayList<>();
    private final Map<String, PackagePart> sheetParts = new HashMap<>();
    private final XlsxStyles styles = new XlsxStyles();
    private final XlsxSharedTexts texts = new XlsxSharedTexts();
    private boolean from1904;

    private XlsxWorkbook(String file, OPCPackage parts, Optional<Path> temporary) {
        this.file = file;
        this.parts = parts;
        this.temporary = temporary;
    }

    /// Opens a workbook.
    ///
    /// @param file name for findings
    /// @param path where it is
    /// @throws BadInputException if it is none that can be read, with what to do
    public static XlsxWorkbook open(String file, Path path) {
        return open(file, path, Optional.empty());
    }

    /// Opens a workbook that arrives as bytes; they are kept in a temporary file until the workbook is closed.
    ///
    /// @throws BadInputException if it is none that can be read, with what to do
    /// @throws IOException       if the bytes cannot be read or kept
    public static XlsxWorkbook open(String file, InputStream in) throws IOException {
        Path path = Files.createTempFile("chemclust-", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(path)) {
                byte[] buffer = new byte[1 << 16];
                long total = 0;
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    total += count;
                    if (total > XlsxParts.PACKED_BYTES) {
                        throw new BadInputException(
                                XlsxParts.tooLarge(file, "it has more than " + (XlsxParts.PACKED_BYTES >> 20) + " MB"));
                    }
                    out.write(buffer, 0, count);
                }
            }
            return open(file, path, Optional.of(path));
        } catch (RuntimeException | IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static XlsxWorkbook open(String file, Path path, Optional<Path> temporary) {
        try {
            XlsxParts.check(file, path);
            XlsxWorkbook workbook =
                    new XlsxWorkbook(file, OPCPackage.open(path.toFile(), PackageAccess.READ), temporary);
            try {
                workbook.readLists();
            } catch (RuntimeException | IOException | InvalidFormatException | SAXException e) {
                workbook.parts.revert();
                throw e;
            }
            return workbook;
        } catch (IOException | InvalidFormatException | SAXException e) {
            throw refused(file, e);
        } catch (OpenXML4JRuntimeException | IllegalArgumentException e) {
            // Thrown by the package reader for parts with impossible names or relations.
            throw refused(file, e);
        }
    }

    private static BadInputException refused(String file, Exception e) {
        return new BadInputException(Finding.ofFile(file, "the workbook cannot be read: " + reason(e) + ".", REMEDY));
    }

    /// What the libraries say about a file of bad form names rules of the form, which help nobody; only what the
    /// system says about a file is passed on.
    private static String reason(Exception e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (said.contains("DOCTYPE")) {
            return "it declares a document type or entities, which no spreadsheet program writes";
        }
        if (said.contains("Zip bomb")) {
            return "a part of it unpacks to far more than a table needs; it is refused as harmful";
        }
        return switch (e) {
            case SafeXml.Refused refused -> said;
            case SAXException xml -> "a part of it is torn, or no XML";
            case IOException broken ->
                "the packed file is damaged ("
                        + said.substring(0, Math.min(said.length(), 200)).replaceAll("[.\\s]+$", "") + ")";
            default -> "the list of its parts, or a link between them, is damaged";
        };
    }

    private void readLists() throws IOException, InvalidFormatException, SAXException {
        PackagePart workbook = target(related(parts.getRelationships(), "/officeDocument"))
                .orElseThrow(() -> new SafeXml.Refused("it names no workbook inside"));
        for (PackageRelationship relation : workbook.getRelationships()) {
            String type = relation.getRelationshipType();
            SafeXml.Handler handler =
                    type.endsWith("/styles") ? styles : type.endsWith("/sharedStrings") ? texts : null;
            if (handler != null) {
                Optional<PackagePart> part = target(Optional.of(relation));
                if (part.isPresent()) {
                    read(part.get(), 512L << 20, handler);
                }
            }
        }
        read(workbook, 16L << 20, new WorkbookHandler(workbook));
        if (sheets.isEmpty()) {
            throw new SafeXml.Refused("it has no sheet with cells");
        }
    }

    private static Optional<PackageRelationship> related(Iterable<PackageRelationship> relations, String ending) {
        for (PackageRelationship relation : relations) {
            if (relation.getRelationshipType().endsWith(ending)) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }

    /// The part inside the file that a relation points to; outside targets are never followed.
    private Optional<PackagePart> target(Optional<PackageRelationship> relation) throws InvalidFormatException {
        if (relation.isEmpty() || relation.get().getTargetMode() == TargetMode.EXTERNAL) {
            return Optional.empty();
        }
        return Optional.ofNullable(parts.getPart(org.apache.poi.openxml4j.opc.PackagingURIHelper.createPartName(
                relation.get().getTargetURI())));
    }

    private static void read(PackagePart part, long limit, SafeXml.Handler handler) throws IOException, SAXException {
        try (InputStream in = part.getInputStream()) {
            SafeXml.read(in, limit, handler);
        }
    }

    /// The list of sheets, and since when dates are counted.
    private final class WorkbookHandler extends SafeXml.Handler {
        private final PackagePart workbook;

        WorkbookHandler(PackagePart workbook) {
            this.workbook = workbook;
        }

        @Override
        void start(String name, Attributes attributes) throws SAXException {
            if (name.equals("workbookPr")) {
                String given = attributes.getValue("date1904");
                from1904 = "1".equals(given) || "true".equals(given);
            } else if (name.equals("sheet")) {
                add(attributes);
            }
        }

        private void add(Attributes attributes) throws SAXException {
            String title = attributes.getValue("name");
            String state = attributes.getValue("state");
            String id = relation(attributes);
            PackageRelationship relation = id == null ? null : workbook.getRelationship(id);
            try {
                Optional<PackagePart> part = target(Optional.ofNullable(relation));
                if (title != null
                        && part.isPresent()
                        && part.get().getContentType().endsWith("worksheet+xml")) {
                    if (sheetParts.put(title, part.get()) == null) {
                        sheets.add(new XlsxSheet(title, state != null && !state.equals("visible")));
                    }
                }
            } catch (InvalidFormatException e) {
                throw new SafeXml.Refused("a sheet has an impossible name inside the file");
            }
        }

        @Nullable
        private static String relation(Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id")
                        && attributes.getURI(i).contains("relationships")) {
                    return attributes.getValue(i);
                }
            }
            return null;
        }

        @Override
        void end(String name) {
            // nothing is due at an end
        }
    }

    /// The sheets with cells, in the order of the workbook, hidden ones too.
    public List<XlsxSheet> sheets() {
        return List.copyOf(sheets);
    }

    /// Reads all rows of a sheet that have any cell, from top to bottom.
    ///
    /// @return the ranges of merged cells; the value of such a range stands in its first cell only
    /// @throws BadInputException if the sheet is not there or cannot be read
    public List<CellRange> read(String sheet, Consumer<XlsxRow> rows) {
        PackagePart part = sheetParts.get(sheet);
        if (part == null) {
            throw new BadInputException(new Finding(
                    file,
                    0,
                    "",
                    sheet,
                    "the workbook has no such sheet; it has: "
                            + String.join(
                                    ", ", sheets.stream().map(XlsxSheet::name).toList()) + ".",
                    "Name one of these."));
        }
        XlsxSheetReader reader = new XlsxSheetReader(styles, texts, from1904, rows::accept);
        try {
            read(part, SafeXml.PART_BYTES, reader);
        } catch (IOException | SAXException e) {
            throw refused(file, e);
        }
        return List.copyOf(reader.merged());
    }

    @Override
    public void close() {
        parts.revert();
        try {
            if (temporary.isPresent()) {
                Files.deleteIfExists(temporary.get());
            }
        } catch (IOException e) {
            temporary.get().toFile().deleteOnExit();
        }
    }
}
