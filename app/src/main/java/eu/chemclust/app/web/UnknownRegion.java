package eu.chemclust.app.web;

/// A region code that the benchmark does not have.
final class UnknownRegion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    UnknownRegion(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
