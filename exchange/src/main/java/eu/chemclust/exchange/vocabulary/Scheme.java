package eu.chemclust.exchange.vocabulary;

import java.util.regex.Pattern;

/// What concepts are mapped to.
public enum Scheme {
    /// Nodes of the framework `crii`.
    CRII("crii", "[a-z0-9-]+"),
    /// Nodes of the framework `crii-raw`.
    CRII_RAW("crii-raw", "[a-z0-9-]+"),
    /// NACE Rev. 2 without points.
    NACE("nace", "[0-9]{2,4}"),
    /// European Waste Catalogue without blanks.
    EWC("ewc", "[0-9]{2}([0-9]{2}){0,2}"),
    /// Titles of the European Science Vocabulary.
    EUROSCIVOC("euroscivoc", ".+"),
    /// Labels of ESCO.
    ESCO("esco", ".+"),
    /// Technology readiness levels.
    TRL("trl", "[1-9]"),
    /// Materials of the European studies of raw materials.
    RAW_MATERIAL("raw_material", ".+");

    private final String column;
    private final Pattern form;

    Scheme(String column, String form) {
        this.column = column;
        this.form = Pattern.compile(form);
    }

    /// The column of the file.
    public String column() {
        return column;
    }

    /// True where a text has the form of a code of the scheme.
    boolean fits(String code) {
        return form.matcher(code).matches();
    }
}
