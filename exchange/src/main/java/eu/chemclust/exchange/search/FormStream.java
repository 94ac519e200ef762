package eu.chemclust.exchange.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Hands words that have been taken apart already to the index; stop words leave a gap, as in phrases.
final class FormStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final List<Stems.Form> forms;
    private final boolean stemmed;
    private int next;

    private FormStream(List<Stems.Form> forms, boolean stemmed) {
        this.forms = forms;
        this.stemmed = stemmed;
    }

    /// The stems.
    static TokenStream stems(List<Stems.Form> forms) {
        return new FormStream(forms, true);
    }

    /// The words as they stand, stop words included.
    static TokenStream words(List<Stems.Form> forms) {
        return new FormStream(forms, false);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int skipped = 0;
        while (next < forms.size()) {
            Stems.Form form = forms.get(next++);
            Optional<String> text = stemmed ? form.stem() : Optional.of(form.text());
            if (text.isPresent()) {
                term.setEmpty().append(text.get());
                position.setPositionIncrement(1 + skipped);
                return true;
            }
            skipped++;
        }
        return false;
    }

    @Override
    public void end() {
        clearAttributes();
        int trailing = 0;
        for (int i = forms.size() - 1; stemmed && i >= 0 && forms.get(i).stem().isEmpty(); i--) {
            trailing++;
        }
        position.setPositionIncrement(trailing);
    }

    @Override
    public void reset() {
        next = 0;
    }
}
