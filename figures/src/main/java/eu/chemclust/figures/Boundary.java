package eu.chemclust.figures;

/// Outline of one feature of a boundary file: rings of longitude, latitude in degrees.
final class Boundary {

    private final String code;
    private final double[] lonLat;
    private final int[] ringEnds;

    /// @param lonLat longitude and latitude in turn
    /// @param ringEnds for each ring the position in `lonLat` just after its last number
    Boundary(String code, double[] lonLat, int[] ringEnds) {
        this.code = code;
        this.lonLat = lonLat.clone();
        this.ringEnds = ringEnds.clone();
    }

    /// NUTS code, or empty for a feature without one.
    String code() {
        return code;
    }

    int rings() {
        return ringEnds.length;
    }

    int start(int ring) {
        return ring == 0 ? 0 : ringEnds[ring - 1];
    }

    int end(int ring) {
        return ringEnds[ring];
    }

    double lon(int at) {
        return lonLat[at];
    }

    double lat(int at) {
        return lonLat[at + 1];
    }
}
