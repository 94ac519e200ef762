package eu.chemclust.engine;

import java.util.Optional;

/// What the treatment of an indicator did: its shape before, the points winsorised and the shape after them, the curve
/// applied and the shape after it. Shapes are there only for steps that were taken.
public record TreatmentNote(
        String code,
        Shape before,
        int pointsWinsorised,
        Optional<Shape> afterWinsorising,
        Optional<Curve> curve,
        Optional<Shape> afterCurve) {}
