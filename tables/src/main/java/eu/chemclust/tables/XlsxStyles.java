package eu.chemclust.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;

/// Which cell styles show a number as a date or a percentage.
final class XlsxStyles extends SafeXml.Handler {
    /// What a style does to a number.
    enum Show {
        NUMBER,
        PERCENT,
        DATE
    }

    private static final int LIMIT = 100_000;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, Show> shows = new HashMap<>();
    private boolean inCellStyles;

    @Override
    void start(String name, Attributes attributes) {
        switch (name) {
            case "numFmt" -> {
                String code = attributes.getValue("formatCode");
                if (code != null && formats.size() < LIMIT) {
                    formats.put(XlsxNumbers.whole(attributes.getValue("numFmtId"), 0), code);
                }
            }
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles && styles.size() < LIMIT) {
                    styles.add(XlsxNumbers.whole(attributes.getValue("numFmtId"), 0));
                }
            }
            default -> {
                // fonts, fills and borders mean nothing to a reader of figures
            }
        }
    }

    @Override
    void end(String name) {
        if (name.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    Show show(int style) {
        if (style < 0 || style >= styles.size()) {
            return Show.NUMBER;
        }
        return shows.computeIfAbsent(styles.get(style), this::showOf);
    }

    private Show showOf(int format) {
        String code = formats.get(format);
        if (code == null && format >= 0 && format < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX) {
            code = BuiltinFormats.getBuiltinFormat(format);
        }
        if (code == null || code.length() > 1000) {
            return Show.NUMBER;
        }
        if (DateUtil.isADateFormat(format, code)) {
            return Show.DATE;
        }
        return code.replaceAll("\"[^\"]*\"", "").indexOf('%') >= 0 ? Show.PERCENT : Show.NUMBER;
    }
}
