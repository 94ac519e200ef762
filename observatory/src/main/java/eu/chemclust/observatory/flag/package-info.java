/// What the flags of official statistics mean.
@NullMarked
package eu.chemclust.observatory.flag;

import org.jspecify.annotations.NullMarked;
