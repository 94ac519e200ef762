package eu.chemclust.engine;

import java.util.Optional;

/// One combination of alternatives, prepared: what is left to do in a replication is to draw weights and to aggregate.
record Scenario(Leaves leaves, MeanForms forms, NodeWeights weights, Optional<String> failure) {}
