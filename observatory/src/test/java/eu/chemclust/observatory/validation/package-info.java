/// Tests of rules over figures.
@NullMarked
package eu.chemclust.observatory.validation;

import org.jspecify.annotations.NullMarked;
