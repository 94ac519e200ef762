package eu.chemclust.app.exchange;

/// The finders of the exchange, in the order in which they are offered.
public enum FinderKind {
    /// Where a process can be tested.
    FACILITY("/exchange/facilities", "finder.facility"),
    /// Who takes a by-product.
    BY_PRODUCT("/exchange/by-products", "finder.byproduct"),
    /// Who works on something similar.
    PARTNER("/exchange/partners", "finder.partner"),
    /// Who pays what of a budget.
    MONEY("/exchange/money", "finder.money");

    private final String path;
    private final String key;

    FinderKind(String path, String key) {
        this.path = path;
        this.key = key;
    }

    /// Its address.
    public String path() {
        return path;
    }

    /// Begin of the keys of its words.
    public String key() {
        return key;
    }
}
