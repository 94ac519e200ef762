package eu.chemclust.engine;

/// The function f of a quasi-arithmetic mean f^-1(sum of w f(x)), as a kernel over columns. `floor` above zero raises
/// smaller values to it, 0 takes the limit at zero, `NaN` makes values that are not positive missing.
record Transform(Kind kind, double exponent, double floor) {
    enum Kind {
        IDENTITY,
        LOG,
        RECIPROCAL,
        POWER
    }

    static final Transform IDENTITY_TRANSFORM = new Transform(Kind.IDENTITY, 1, 0);

    boolean isIdentity() {
        return kind == Kind.IDENTITY;
    }

    static Transform of(Kind kind, double exponent, NonPositive rule) {
        double floor = switch (rule) {
            case NonPositive.Limit() -> 0;
            case NonPositive.Floor f -> f.floor();
            case NonPositive.Missing() -> Double.NaN;
        };
        return new Transform(kind, exponent, floor);
    }

    void forward(double[] x, double[] y) {
        switch (kind) {
            case IDENTITY -> System.arraycopy(x, 0, y, 0, x.length);
            case LOG -> {
                for (int i = 0; i < x.length; i++) {
                    y[i] = StrictMath.log(admit(x[i]));
                }
            }
            case RECIPROCAL -> {
                for (int i = 0; i < x.length; i++) {
                    y[i] = 1 / admit(x[i]);
                }
            }
            case POWER -> {
                for (int i = 0; i < x.length; i++) {
                    y[i] = StrictMath.pow(admit(x[i]), exponent);
                }
            }
        }
    }

    private double admit(double x) {
        if (x > 0 && !(x < floor)) {
            return x;
        }
        if (Double.isNaN(x) || Double.isNaN(floor)) {
            return Double.NaN;
        }
        return floor > 0 ? floor : x < 0 ? Double.NaN : 0.0;
    }

    void inverse(double[] t, double[] y) {
        switch (kind) {
            case IDENTITY -> System.arraycopy(t, 0, y, 0, t.length);
            case LOG -> {
                for (int i = 0; i < t.length; i++) {
                    y[i] = StrictMath.exp(t[i]);
                }
            }
            case RECIPROCAL -> {
                for (int i = 0; i < t.length; i++) {
                    y[i] = 1 / t[i];
                }
            }
            case POWER -> {
                for (int i = 0; i < t.length; i++) {
                    y[i] = StrictMath.pow(t[i], 1 / exponent);
                }
            }
        }
    }
}
