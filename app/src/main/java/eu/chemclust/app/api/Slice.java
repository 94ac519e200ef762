package eu.chemclust.app.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list. The order of a list never changes within an edition, so that parts fit together.
///
/// @param edition method version of the results
/// @param total   length of the whole list
/// @param offset  place of the first item
/// @param limit   most items in a part
/// @param next    address of the next part, or null at the end
/// @param items   the items
public record Slice<T>(
        String edition,
        int total,
        int offset,
        int limit,
        @Nullable String next,
        List<T> items) {
    public Slice {
        items = List.copyOf(items);
    }

    /// Cuts a part out of a list.
    ///
    /// @param address address of the list, with a `?` where it has parameters
    public static <T> Slice<T> of(String edition, List<T> all, int offset, int limit, String address) {
        int from = Math.min(offset, all.size());
        int to = (int) Math.min((long) from + limit, all.size());
        String joint = address.contains("?") ? "&" : "?";
        String next = to < all.size() ? address + joint + "offset=" + to + "&limit=" + limit : null;
        return new Slice<>(edition, all.size(), offset, limit, next, all.subList(from, to));
    }
}
