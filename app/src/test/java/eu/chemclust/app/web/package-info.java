@NullMarked
package eu.chemclust.app.web;

import org.jspecify.annotations.NullMarked;
