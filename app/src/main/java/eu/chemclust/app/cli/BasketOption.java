package eu.chemclust.app.cli;

import eu.chemclust.observatory.chemistry.Basket;

/// Reads the option that names an industry.
final class BasketOption {
    private BasketOption() {}

    static Basket parse(String text) {
        try {
            return Basket.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--basket: " + e.getMessage() + ".");
        }
    }
}
