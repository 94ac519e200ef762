/// Whether an action worked: differences in differences and synthetic controls.
@NullMarked
package eu.chemclust.observatory.effect;

import org.jspecify.annotations.NullMarked;
