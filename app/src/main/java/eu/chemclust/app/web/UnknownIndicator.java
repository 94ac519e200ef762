package eu.chemclust.app.web;

/// An indicator code that the framework does not have.
final class UnknownIndicator extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    UnknownIndicator(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
