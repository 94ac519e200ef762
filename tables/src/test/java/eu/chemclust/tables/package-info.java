/// Tests of tables in and out: what readers take and refuse, and what writers write.
@NullMarked
package eu.chemclust.tables;

import org.jspecify.annotations.NullMarked;
