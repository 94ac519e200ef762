package eu.chemclust.app.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The state of the data today. It is looked at once a day, because the day decides what is overdue.
public final class DataToday {
    private final Holdings holdings;
    private final Clock clock;
    private @Nullable DataState state;

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
}
