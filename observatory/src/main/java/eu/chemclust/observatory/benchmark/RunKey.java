package eu.chemclust.observatory.benchmark;

import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.RobustnessPlan;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The SHA-256 of all that a robustness run's counts depend on, written in one form: records as their class and
/// components, maps and sets in the order of their elements' hashes, numbers as their bits.
final class RunKey {
    private final DataOutputStream out;

    private RunKey(DataOutputStream out) {
        this.out = out;
    }

    /// The key of a run. The number of threads is not in it, since results do not depend on it.
    static String of(IndexDesign design, DataTable table, RobustnessPlan plan) {
        return hash(design, table, plan.withThreads(1));
    }

    private static String hash(Object... values) {
        MessageDigest digest = sha256();
        try (DataOutputStream out =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            RunKey key = new RunKey(out);
            for (Object value : values) {
                key.write(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a digest takes every byte
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void write(Object value) throws IOException {
        out.writeUTF(
                value.getClass().isRecord() || value instanceof Enum
                        ? value.getClass().getName()
                        : "");
        switch (value) {
            case Framework framework -> write(framework.root());
            case DataTable table -> table(table);
            case Record components -> components(components);
            case Enum<?> constant -> out.writeUTF(constant.name());
            case String text -> list('s', text.codePoints().boxed().toList());
            case Integer number -> out.writeInt(number);
            case Long number -> out.writeLong(number);
            case Double number -> out.writeLong(Double.doubleToRawLongBits(number));
            case Boolean truth -> out.writeBoolean(truth);
            case double[] numbers -> numbers(numbers);
            case Optional<?> optional -> list('o', optional.stream().toList());
            case OptionalInt optional -> list('o', optional.stream().boxed().toList());
            case OptionalDouble optional -> list('o', optional.stream().boxed().toList());
            case List<?> items -> list('l', items);
            case Set<?> items -> list('c', sorted(items));
            case Map<?, ?> entries -> map(entries);
            default -> throw new IllegalArgumentException("no key can be made of a " + value.getClass());
        }
    }

    private void table(DataTable table) throws IOException {
        list('r', table.rows());
        list('i', table.codes());
        for (String code : table.codes()) {
            numbers(table.column(code));
        }
    }

    private void components(Record value) throws IOException {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true); // a component of a nested record can be out of reach
                write(component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
    }

    private void numbers(double[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeLong(Double.doubleToRawLongBits(number));
        }
    }

    private void list(char kind, Collection<?> items) throws IOException {
        out.writeChar(kind);
        out.writeInt(items.size());
        for (Object item : items) {
            if (item instanceof Integer number) {
                out.writeInt(number);
            } else {
                write(item);
            }
        }
    }

    private void map(Map<?, ?> entries) throws IOException {
        Map<String, Object> byHash = new TreeMap<>();
        entries.forEach((key, value) -> byHash.put(hash(key), value));
        out.writeInt(byHash.size());
        for (Map.Entry<String, Object> entry : byHash.entrySet()) {
            out.writeUTF(entry.getKey());
            write(entry.getValue());
        }
    }

    private static Collection<String> sorted(Set<?> items) {
        Set<String> hashes = new TreeSet<>();
        items.forEach(item -> hashes.add(hash(item)));
        return hashes;
    }
}
