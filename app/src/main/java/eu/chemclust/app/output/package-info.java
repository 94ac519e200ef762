/// A benchmark as files: tables, figures, a page, a manifest.
@NullMarked
package eu.chemclust.app.output;

import org.jspecify.annotations.NullMarked;
