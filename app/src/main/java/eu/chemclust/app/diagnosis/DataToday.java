package eu.chemclust.app.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of the data today. It is looked at once a day, because the day decides what is overdue.
public final class DataToday {
    private final Holdings holdings;
    private final Clock clock;
    private @Nullable DataState state;
    private @Nullable List<RevisionSummary> revisions;

    /// @param holdings the data under the benchmark
    public DataToday(Holdings holdings, Clock clock) {
        this.holdings = holdings;
        this.clock = clock;
    }

    /// How things stand.
    public synchronized DataState state() {
        LocalDate today = LocalDate.now(clock);
        if (state == null || !state.day().equals(today)) {
            state = holdings.ask(held -> DataState.read(held, today));
        }
        return state;
    }

    /// What later publications changed. It does not depend on the day, and comparing all cells of all publications
    /// takes
    /// long: it is done when somebody asks for it, once.
    public synchronized List<RevisionSummary> revisions() {
        if (revisions == null) {
            revisions = holdings.ask(held -> RevisionSummary.all(held.known()));
        }
        return revisions;
    }
}
