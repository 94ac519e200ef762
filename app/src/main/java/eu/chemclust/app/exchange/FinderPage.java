package eu.chemclust.app.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page that answers a request: the form to ask with, and the answer when something was asked.
///
/// @param path     where the form leads
/// @param parent   the page above
/// @param lead     what can be asked here
/// @param fields   of the form; none where the address is the whole question
/// @param go       word on the button
/// @param examples questions to begin with, where nothing is asked
/// @param found    the answer; empty where nothing is asked
/// @param below    what the page shows beside the answer
public record FinderPage(
        String path,
        ExchangePage.Step parent,
        String lead,
        List<Field> fields,
        String go,
        List<ExchangePage.Step> examples,
        Optional<Found> found,
        Optional<Below> below) {
    /// Copies the lists.
    public FinderPage {
        fields = List.copyOf(fields);
        examples = List.copyOf(examples);
    }

    /// A field of the form.
    ///
    /// @param hint    what to write; empty for none
    /// @param longest characters; 0 for a field of several lines
    /// @param options to choose from; none for a field to write in
    /// @param wide    whether it takes the whole line
    /// @param needed  whether the form is not sent without it
    public record Field(
            String name,
            String label,
            String hint,
            String value,
            int longest,
            List<ExchangePage.Option> options,
            boolean wide,
            boolean needed) {
        /// Copies the list.
        public Field {
            options = List.copyOf(options);
        }
    }

    /// A question to ask instead.
    ///
    /// @param language of its name where it is not the page's
    public record Choice(String name, @Nullable String language, String link) {}

    /// Words of another language in an answer's first sentence.
    ///
    /// @param words    as they stand there
    /// @param language theirs
    public record Foreign(String words, String language) {}

    /// An answer.
    ///
    /// @param first     the answer in a sentence
    /// @param more      further sentences
    /// @param choices   what to ask instead, where the question was not clear
    /// @param matches   offers with their reasons
    /// @param tables    tables that detail it
    /// @param notes     what limits it
    /// @param downloads the answer for programs
    /// @param foreign   what in its first sentence is of another language; null for nothing
    public record Found(
            String first,
            List<String> more,
            List<Choice> choices,
            List<MatchLine> matches,
            List<AnswerTable> tables,
            List<String> notes,
            List<ExchangePage.Step> downloads,
            @Nullable Foreign foreign) {
        /// Copies the lists.
        public Found {
            more = List.copyOf(more);
            choices = List.copyOf(choices);
            matches = List.copyOf(matches);
            tables = List.copyOf(tables);
            notes = List.copyOf(notes);
            downloads = List.copyOf(downloads);
        }

        Found(
                String first,
                List<String> more,
                List<Choice> choices,
                List<MatchLine> matches,
                List<AnswerTable> tables,
                List<String> notes,
                List<ExchangePage.Step> downloads) {
            this(first, more, choices, matches, tables, notes, downloads, null);
        }

        /// The first sentence up to what is of another language; the whole of it where nothing is.
        public String before() {
            int at = at();
            return at < 0 ? first : first.substring(0, at);
        }

        /// The first sentence after what is of another language.
        public String after() {
            int at = at();
            return at < 0 || foreign == null
                    ? ""
                    : first.substring(at + foreign.words().length());
        }

        /// Whether its first sentence holds words of another language.
        public boolean isMixed() {
            return at() >= 0;
        }

        private int at() {
            return foreign == null ? -1 : first.indexOf(foreign.words());
        }

        /// The same with words of another language in its first sentence.
        Found withForeign(@Nullable Foreign other) {
            return new Found(first, more, choices, matches, tables, notes, downloads, other);
        }

        /// The same without its tables.
        Found withoutTables() {
            return new Found(first, more, choices, matches, List.of(), notes, downloads, foreign);
        }

        /// The same with other sentences and notes.
        Found with(List<String> otherMore, List<String> otherNotes) {
            return new Found(first, otherMore, choices, matches, tables, otherNotes, downloads, foreign);
        }

        static Found sentence(String first, List<String> more, List<Choice> choices) {
            return new Found(first, more, choices, List.of(), List.of(), List.of(), List.of());
        }
    }

    /// A section below the answer.
    ///
    /// @param command how it is added to, on the command line; null for none
    public record Below(
            String heading,
            String first,
            List<AnswerTable> tables,
            List<String> notes,
            @Nullable String command,
            List<ExchangePage.Step> downloads) {
        /// Copies the lists.
        public Below {
            tables = List.copyOf(tables);
            notes = List.copyOf(notes);
            downloads = List.copyOf(downloads);
        }
    }
}
