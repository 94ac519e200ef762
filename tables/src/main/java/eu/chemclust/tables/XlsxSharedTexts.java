package eu.chemclust.tables;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/// The texts that cells of a workbook share. They are held in memory, so together they have a limit.
final class XlsxSharedTexts extends SafeXml.Handler {
    /// Characters of all texts together; a million different texts of 60 characters.
    private static final long CHARACTERS = 60_000_000;

    private static final int TEXTS = 4_000_000;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long characters;
    private boolean inText;
    private boolean inPhonetic;

    @Override
    void start(String name, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "t" -> inText = true;
            case "rPh" -> inPhonetic = true;
            default -> {
                // fonts of parts of a text
            }
        }
    }

    @Override
    void end(String name) throws SafeXml.Refused {
        switch (name) {
            case "si" -> add();
            case "t" -> inText = false;
            case "rPh" -> inPhonetic = false;
            default -> {
                // fonts of parts of a text
            }
        }
    }

    private void add() throws SafeXml.Refused {
        if (texts.size() >= TEXTS) {
            throw tooMuch();
        }
        texts.add(text.toString());
    }

    @Override
    void text(char[] letters, int start, int length) throws SafeXml.Refused {
        if (inText && !inPhonetic) {
            characters += length;
            if (characters > CHARACTERS) {
                throw tooMuch();
            }
            text.append(letters, start, length);
        }
    }

    private static SafeXml.Refused tooMuch() {
        return new SafeXml.Refused("it holds more different texts than can be read");
    }

    /// The text of a number; empty where there is none.
    String get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }
}
