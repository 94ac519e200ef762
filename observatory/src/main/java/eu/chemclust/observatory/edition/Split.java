package eu.chemclust.observatory.edition;

import java.math.BigDecimal;
import java.math.MathContext;

/// A change split into what each factor contributed to it: its Shapley value (Shapley 1953), the mean over all orders
/// in which the factors can pass from the one edition to the other of what the factor changes when its turn comes. No
/// order is preferred, and the shares add up to the change.
///
/// With v(S) the figure that comes out when the factors in S are those of the later edition and the others those of
/// the earlier one, the share of factor i of four is
/// sum over S without i of |S|! (3 - |S|)! / 4! (v(S and i) - v(S)).
///
/// The sum is computed exactly and each share is rounded once, to the nearest number; so the four rounded shares add
/// up to the change but for the last bits. A factor that is equal in both editions has the share 0, exactly.
public record Split(double data, double method, double membership, double geography) {
    private static final int FACTORS = 4;
    /// |S|! (3 - |S|)! by the size of S, over 4! = 24.
    private static final int[] WEIGHTS = {6, 2, 2, 6};

    private static final BigDecimal ORDERS = BigDecimal.valueOf(24);

    /// Splits a change.
    ///
    /// @param values the figure of every mix: the bit of a factor is set in the position when it is that of the later
    ///               edition
    static Split of(double[] values) {
        if (values.length != 1 << FACTORS) {
            throw new IllegalArgumentException("four factors have 16 mixes, not " + values.length);
        }
        return new Split(
                share(values, Factor.DATA),
                share(values, Factor.METHOD),
                share(values, Factor.MEMBERSHIP),
                share(values, Factor.GEOGRAPHY));
    }

    private static double share(double[] values, Factor factor) {
        int bit = factor.bit();
        BigDecimal sum = BigDecimal.ZERO;
        for (int mix = 0; mix < values.length; mix++) {
            if ((mix & bit) == 0) {
                BigDecimal step = new BigDecimal(values[mix | bit]).subtract(new BigDecimal(values[mix]));
                sum = sum.add(step.multiply(BigDecimal.valueOf(WEIGHTS[Integer.bitCount(mix)])));
            }
        }
        return sum.divide(ORDERS, MathContext.DECIMAL128).doubleValue();
    }

    /// The share of a factor.
    public double share(Factor factor) {
        return switch (factor) {
            case DATA -> data;
            case METHOD -> method;
            case MEMBERSHIP -> membership;
            case GEOGRAPHY -> geography;
        };
    }

    /// The sum of the shares, in the order of the factors.
    public double total() {
        return data + method + membership + geography;
    }
}
