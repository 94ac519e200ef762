package eu.chemclust.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Looks at the bytes of a file before it is opened as a workbook: what kind it really is, and whether its
/// parts stay within limits when unpacked.
final class XlsxParts {
    /// Bytes that a packed workbook may have.
    static final long PACKED_BYTES = 1L << 30;

    private static final int ENTRIES = 5_000;
    /// Small parts that are read as a whole: lists of contents and relations.
    private static final long LIST_BYTES = 4L << 20;

    private static final long ALL_BYTES = 6L << 30;
    /// Unpacked bytes for each packed one. A sheet of the same row a million times stays below 150.
    private static final long RATIO = 250;

    private static final long RATIO_FROM = 50L << 20;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private XlsxParts() {}

    static void check(String file, Path path) throws IOException {
        byte[] head = head(path);
        if (startsWith(head, OLE)) {
            throw new BadInputException(holds(path, ENCRYPTED) ? encrypted(file) : old(file));
        }
        if (!startsWith(head, ZIP)) {
            throw new BadInputException(other(file, head));
        }
        if (Files.size(path) > PACKED_BYTES) {
            throw new BadInputException(tooLarge(file, "it has more than " + (PACKED_BYTES >> 20) + " MB"));
        }
        checkEntries(file, path);
    }

    private static void checkEntries(String file, Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > ENTRIES) {
                throw new BadInputException(tooLarge(file, "it has more than " + ENTRIES + " parts"));
            }
            long all = 0;
            boolean workbook = false;
            boolean binary = false;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                workbook |= name.endsWith("workbook.xml");
                binary |= name.endsWith("workbook.bin");
                all += Math.max(0, entry.getSize());
                checkEntry(file, zip, entry, name);
            }
            if (all > ALL_BYTES) {
                throw new BadInputException(tooLarge(file, "it unpacks to more than " + (ALL_BYTES >> 30) + " GB"));
            }
            if (!workbook || binary) {
                throw new BadInputException(noWorkbook(file));
            }
        }
    }

    private static void checkEntry(String file, ZipFile zip, ZipEntry entry, String name) throws IOException {
        if (entry.getSize() > RATIO_FROM && entry.getSize() / Math.max(1, entry.getCompressedSize()) > RATIO) {
            throw new BadInputException(bomb(file, entry.getName()));
        }
        // These are held in memory when the package is opened, so what they say of their size is not believed.
        if ((name.endsWith(".rels") || name.endsWith("[content_types].xml") || name.startsWith("docprops/"))
                && unpacksBeyond(zip, entry, LIST_BYTES)) {
            throw new BadInputException(bomb(file, entry.getName()));
        }
    }

    private static boolean unpacksBeyond(ZipFile zip, ZipEntry entry, long limit) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[8192];
            long total = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                total += count;
                if (total > limit) {
                    return true;
                }
            }
            return false;
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(512);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /// Whether the first 64 MB hold a sequence of bytes.
    private static boolean holds(Path path, byte[] wanted) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] window = new byte[1 << 16];
            int kept = 0;
            for (long read = 0; read < 64L << 20; ) {
                int count = in.read(window, kept, window.length - kept);
                if (count < 0) {
                    return false;
                }
                read += count;
                int length = kept + count;
                if (indexOf(window, length, wanted) >= 0) {
                    return true;
                }
                kept = Math.min(wanted.length - 1, length);
                System.arraycopy(window, length - kept, window, 0, kept);
            }
            return false;
        }
    }

    private static int indexOf(byte[] bytes, int length, byte[] wanted) {
        for (int i = 0; i + wanted.length <= length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private static Finding encrypted(String file) {
        return Finding.ofFile(
                file,
                "the workbook is encrypted with a password.",
                "Open it in Excel or LibreOffice, remove the password (File, Info, Protect) and save it again.");
    }

    private static Finding old(String file) {
        return Finding.ofFile(
                file,
                "the file is of the old Excel form (.xls, 97-2003), which is not read.",
                "Open it in Excel or LibreOffice and save it as \"Excel workbook (.xlsx)\" or as CSV UTF-8.");
    }

    private static Finding other(String file, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<")) {
            return Finding.ofFile(
                    file,
                    "the file is a web page or an XML table with the name of a workbook.",
                    "Open it in Excel or LibreOffice and save it as \"Excel workbook (.xlsx)\" or as CSV UTF-8.");
        }
        return Finding.ofFile(
                file,
                "the file is no Excel workbook (.xlsx): it does not begin as one.",
                "Check that it was copied as a whole; a text file needs the ending .csv.");
    }

    private static Finding noWorkbook(String file) {
        return Finding.ofFile(
                file,
                "the file is a packed file, but no Excel workbook (.xlsx); .xlsb and .ods are not read.",
                "Open it in Excel or LibreOffice and save it as \"Excel workbook (.xlsx)\" or as CSV UTF-8.");
    }

    private static Finding bomb(String file, String part) {
        return new Finding(
                file,
                0,
                "",
                part.length() > 80 ? part.substring(0, 80) : part,
                "a part of the workbook unpacks to far more than a table needs; it is refused as harmful.",
                "Save the table as CSV, or ask its sender for a fresh copy.");
    }

    static Finding tooLarge(String file, String what) {
        return Finding.ofFile(file, "the workbook is too large: " + what + ".", "Save the table as CSV, or split it.");
    }
}
