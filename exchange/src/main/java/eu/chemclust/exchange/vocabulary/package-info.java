/// The network's words: concepts in all languages, mapped to frameworks and classifications.
@NullMarked
package eu.chemclust.exchange.vocabulary;

import org.jspecify.annotations.NullMarked;
