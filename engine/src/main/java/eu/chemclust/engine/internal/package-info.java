/// Kernels over arrays of doubles in which `NaN` is a missing value. For the packages of this module only.
@NullMarked
package eu.chemclust.engine.internal;

import org.jspecify.annotations.NullMarked;
