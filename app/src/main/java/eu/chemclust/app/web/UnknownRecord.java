package eu.chemclust.app.web;

/// An identifier that no record of the exchange has.
final class UnknownRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String id;

    UnknownRecord(String id) {
        super(id);
        this.id = id;
    }

    String id() {
        return id;
    }
}
