package eu.chemclust.app.cli;

/// How a command prints its table.
enum GridFormat {
    TABLE,
    CSV,
    JSON
}
