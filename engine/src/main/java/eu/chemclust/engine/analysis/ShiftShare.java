package eu.chemclust.engine.analysis;

/// The change of an industry in a unit as the sum of three parts (Dunn 1960): what it would have changed with the
/// whole economy around it, what its industry did beyond that, and what is left to the unit itself.
///
/// With x the industry in the unit, g the growth of the whole reference, g_i that of the industry in the reference and
/// g_r that of the industry in the unit: national = x g, industry = x (g_i - g), regional = x (g_r - g_i). The parts
/// add up to the change.
///
/// @param national what growth of the whole reference would have brought
/// @param industry what the industry gained or lost on the whole
/// @param regional what the unit gained or lost on the industry
public record ShiftShare(double national, double industry, double regional) {
    /// A figure at the start and at the end.
    public record Change(double start, double end) {
        /// Checks that a growth rate exists.
        public Change {
            if (!(start > 0 && end >= 0 && Double.isFinite(end) && Double.isFinite(start))) {
                throw new IllegalArgumentException("no growth rate from " + start + " to " + end);
            }
        }

        double growth() {
            return end / start - 1;
        }
    }

    /// The parts of the change of the industry in the unit.
    ///
    /// @param own      the industry in the unit
    /// @param industry the industry in the reference
    /// @param whole    all industries in the reference
    public static ShiftShare of(Change own, Change industry, Change whole) {
        double national = own.start() * whole.growth();
        double mix = own.start() * (industry.growth() - whole.growth());
        return new ShiftShare(national, mix, own.end() - own.start() - national - mix);
    }

    /// The sum of the parts: the change.
    public double change() {
        return national + industry + regional;
    }
}
