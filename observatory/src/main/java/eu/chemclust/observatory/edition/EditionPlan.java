package eu.chemclust.observatory.edition;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What an edition is to be.
///
/// @param name         name and number, `crii-2027.1`
/// @param title        title for readers
/// @param replications number of replications; 0 for what the method says
/// @param peers        file with peers that a user fixes, CSV with the columns `region` and `peer`; regions that it
/// does
///                     not name have the nearest ones. Null for the nearest of all
public record EditionPlan(
        String name,
        String title,
        int replications,
        @Nullable Path peers) {}
