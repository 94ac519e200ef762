package eu.chemclust.observatory.region;

import java.util.List;

/// What the codes of a file say for and against one NUTS version.
///
/// @param version the version
/// @param valid   how many of the file's codes it has
/// @param invalid the codes it does not have although another version does, in code order
/// @param onlyIn  the codes that it has and no other version, in code order
/// @param absent  how many of its codes are not in the file, counting the countries and levels the file is about
public record VersionEvidence(NutsVersion version, int valid, List<String> invalid, List<String> onlyIn, int absent) {
    public VersionEvidence {
        invalid = List.copyOf(invalid);
        onlyIn = List.copyOf(onlyIn);
    }
}
