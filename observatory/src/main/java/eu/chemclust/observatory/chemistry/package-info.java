/// The chemical base of regions: size, specialisation, growth, concentration.
@NullMarked
package eu.chemclust.observatory.chemistry;

import org.jspecify.annotations.NullMarked;
