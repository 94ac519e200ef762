package eu.chemclust.observatory.source;

/// A file together with the package it belongs to.
public record PackageFile(DataPackage dataPackage, DataPackage.Resource resource) {
    /// Path relative to the data folder, as findings name it.
    public String name() {
        return dataPackage.name() + "/" + resource.path();
    }
}
