package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.submission.TableMapping.Role;
import eu.chemclust.observatory.submission.TableMapping.ValueColumn;
import eu.chemclust.tables.CsvDialect;
import eu.chemclust.tables.Guess;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// Writes a mapping as YAML with the evidence for each guess above it.
final class MappingText {
    /// Begins a comment that wants a person's eye.
    static final String CHECK = "CHECK ";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Guess<String>> evidence;

    private MappingText(Map<String, Guess<String>> evidence) {
        this.evidence = evidence;
    }

    static String of(TableMapping mapping, String file, Map<String, Guess<String>> evidence, List<String> warnings) {
        MappingText writer = new MappingText(evidence);
        writer.comment(
                "", "What the columns of " + file + " mean. Lines that begin with # say why; lines marked CHECK");
        writer.comment(
                "", "need a person's eye. Correct what is wrong, fill in what is empty, then import with --mapping.");
        warnings.stream().filter(w -> w.startsWith("regions not known")).forEach(w -> writer.comment("", CHECK + w));
        writer.write(mapping);
        return writer.text.toString();
    }

    private void comment(String indent, String line) {
        text.append(indent).append("# ").append(line.replaceAll("\\s+", " ")).append('\n');
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void why(String indent, String key) {
        Guess<String> guess = evidence.get(key);
        if (guess != null) {
            comment(indent, (guess.certain() ? "" : CHECK) + guess.evidence());
        }
    }

    private static String quote(String value) {
        return JSON.writeValueAsString(value);
    }

    private void write(TableMapping mapping) {
        line("mapping: 1");
        form(mapping);
        origin(mapping.origin());
        line("region:");
        why("  ", "region");
        if (mapping.region().column().isPresent()) {
            line("  column: " + quote(mapping.region().column().get()));
        } else {
            comment("  ", "the headings of the value columns are regions");
        }
        why("  ", "nuts");
        line("  nuts: " + mapping.region().version().year());
        line("  names: " + mapping.region().names());
        role("period", mapping.period());
        role("indicator", mapping.indicator());
        role("unit", mapping.unit());
        if (mapping.flag().isPresent()) {
            why("", "flag");
            line("flag: {column: " + quote(mapping.flag().get()) + "}");
        }
        if (!mapping.dimensions().isEmpty()) {
            why("", "dimensions");
            line("dimensions:");
            new TreeMap<>(mapping.dimensions()).forEach((name, role) -> roleLines("  ", quote(name), role));
        }
        values(mapping.values());
        why("", "ignored");
    }

    private void form(TableMapping mapping) {
        TableMapping.Form form = mapping.form();
        line("file:");
        form.encoding().ifPresent(encoding -> {
            why("  ", "encoding");
            line("  encoding: " + encoding);
        });
        form.separator().ifPresent(separator -> {
            why("  ", "separator");
            line("  separator: " + CsvDialect.word(separator));
        });
        form.sheet().ifPresent(sheet -> {
            why("  ", "sheet");
            line("  sheet: " + quote(sheet));
        });
        why("  ", "header");
        line("  header: " + form.header());
        why("  ", "decimal");
        line("  decimal: " + quote(String.valueOf(form.numbers().decimal())));
        line("  thousands: " + quote(form.numbers().grouping()));
        comment("  ", "texts that stand for a missing value, and the flag they mean (c: secret)");
        mapping.missing().keySet().stream().sorted().forEach(mark -> why("  ", "missing " + mark));
        line("  missing:");
        new TreeMap<>(mapping.missing()).forEach((mark, flag) -> line("    " + quote(mark) + ": " + quote(flag)));
        why("  ", "skip");
        comment("  ", "rows are passed over whose region is one of these texts");
        line("  skip: ["
                + String.join(
                        ", ", mapping.skip().stream().map(MappingText::quote).toList()) + "]");
    }

    private void origin(TableMapping.Origin origin) {
        comment("", "keep the name of the source from year to year, so that figures continue their series");
        line("source:");
        line("  name: " + quote(origin.source()));
        line("  title: " + quote(origin.title()));
        comment("  ", CHECK + "terms of reuse, for example CC BY 4.0, and whom to name");
        line("  licence: " + quote(origin.licence()));
        line("  attribution: " + quote(origin.attribution()));
        line("  address: " + quote(origin.address()));
        comment("  ", CHECK + "when the figures were published, as exactly as known: 2024 or 2024-05-31");
        line("  published: " + quote(origin.published()));
        line("  retrieved: " + quote(origin.retrieved()));
    }

    private void role(String key, Role role) {
        why("", key);
        roleLines("", key, role);
    }

    private void roleLines(String indent, String key, Role role) {
        switch (role) {
            case Role.Fixed fixed -> line(indent + key + ": {fixed: " + quote(fixed.text()) + "}");
            case Role.PerColumn perColumn -> line(indent + key + ": {per-column: true}");
            case Role.Column column -> {
                line(indent + key + ":");
                line(indent + "  column: " + quote(column.label()));
                if (!column.codes().isEmpty()) {
                    line(indent + "  codes:");
                    new TreeMap<>(column.codes())
                            .forEach((from, to) -> line(indent + "    " + quote(from) + ": " + quote(to)));
                }
            }
        }
    }

    private void values(List<ValueColumn> values) {
        comment("", "the columns that hold figures, and what holds for each alone");
        line("values:");
        for (ValueColumn value : values) {
            StringBuilder attributes = new StringBuilder("  - {column: " + quote(value.label()));
            new TreeMap<>(value.attributes())
                    .forEach((key, text) ->
                            attributes.append(", ").append(key).append(": ").append(quote(text)));
            line(attributes.append('}').toString());
        }
    }
}
