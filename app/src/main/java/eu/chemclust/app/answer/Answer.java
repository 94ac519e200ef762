package eu.chemclust.app.answer;

import java.util.List;

/// An answer: a sentence with the number and its uncertainty, tables that detail it, notes, and what to do next.
///
/// @param question short name of the question, for programs
/// @param subject  what it is about, for programs: a region code, or codes with commas
/// @param first    the answer in one sentence
/// @param more     further sentences, in order of weight
/// @param tables   tables, the main one first
/// @param notes    what limits the answer: missing figures, breaks, the method
/// @param next     what to do next
public record Answer(
        String question,
        String subject,
        String first,
        List<String> more,
        List<Table> tables,
        List<String> notes,
        String next) {
    public Answer {
        more = List.copyOf(more);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }
}
