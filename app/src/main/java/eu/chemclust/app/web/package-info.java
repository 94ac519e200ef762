/// The pages and figures over HTTP: parse the request, make the page, answer. The only package that knows Spring.
@NullMarked
package eu.chemclust.app.web;

import org.jspecify.annotations.NullMarked;
