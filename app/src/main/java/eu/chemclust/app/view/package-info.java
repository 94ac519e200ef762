/// What pages and figures show, in the reader's language: made from a benchmark's result, free of web and terminal.
@NullMarked
package eu.chemclust.app.view;

import org.jspecify.annotations.NullMarked;
