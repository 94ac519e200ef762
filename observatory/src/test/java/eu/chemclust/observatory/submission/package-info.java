/// Tests of members' own tables.
@NullMarked
package eu.chemclust.observatory.submission;

import org.jspecify.annotations.NullMarked;
