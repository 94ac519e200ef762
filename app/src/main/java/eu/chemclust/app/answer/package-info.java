/// Answers to questions about regions, in words and tables of the reader's language, for every way of showing them.
@NullMarked
package eu.chemclust.app.answer;

import org.jspecify.annotations.NullMarked;
