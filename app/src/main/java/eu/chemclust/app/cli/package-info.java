/// The command line: parse, call one use case, print. Starts no web context.
@NullMarked
package eu.chemclust.app.cli;

import org.jspecify.annotations.NullMarked;
