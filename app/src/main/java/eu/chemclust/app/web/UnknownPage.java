package eu.chemclust.app.web;

/// An address below a known one at which there is nothing.
final class UnknownPage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownPage() {
        super("no such page");
    }
}
