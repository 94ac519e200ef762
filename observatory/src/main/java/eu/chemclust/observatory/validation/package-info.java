/// Rules that figures must meet, kept as data, and what they find.
@NullMarked
package eu.chemclust.observatory.validation;

import org.jspecify.annotations.NullMarked;
