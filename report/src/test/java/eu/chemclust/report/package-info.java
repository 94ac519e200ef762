@org.jspecify.annotations.NullMarked
package eu.chemclust.report;
