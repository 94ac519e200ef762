package eu.chemclust.app.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/// Makes broken files of a good one: cut, swapped, re-encoded, oversized, deeply nested, with signs that mean something
/// to readers. The same seed makes the same files.
final class Mutator {
    private static final String[] TOKENS = {
        "\"",
        "'",
        ",",
        ";",
        "\t",
        "\n",
        "\r",
        "{",
        "}",
        "[",
        "]",
        ":",
        "<",
        ">",
        "&",
        "\\",
        "\u0000",
        "\uFEFF",
        "-",
        "1e999",
        "NaN",
        "null",
        "true",
        "99999999999999999999",
        "-1",
        "0",
        "=1+1",
        "\\u0000",
        "<!DOCTYPE a>",
        "&a;",
        "*x",
        "&x ",
        "!!java"
    };

    private final Random random;
    private final byte[] good;

    Mutator(long seed, byte[] good) {
        this.random = new Random(seed);
        this.good = good.clone();
    }

    byte[] next() {
        byte[] bytes = good.clone();
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            bytes = change(bytes);
        }
        return bytes;
    }

    private byte[] change(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(200));
        return switch (random.nextInt(11)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> flip(bytes);
            case 2 -> splice(bytes, at, length, new byte[0]);
            case 3 -> splice(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
            case 4 -> splice(bytes, at, 0, token());
            case 5 -> splice(bytes, at, length, token());
            case 6 -> swap(bytes, at);
            case 7 -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
            case 8 -> splice(bytes, at, 0, nested());
            case 9 ->
                splice(bytes, at, 0, "9".repeat(1 + random.nextInt(100_000)).getBytes(StandardCharsets.UTF_8));
            default -> new String(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] token() {
        return TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8);
    }

    private byte[] nested() {
        String[] openings = {"[", "{\"a\":", "(", "<a>", "- ", "\""};
        return openings[random.nextInt(openings.length)]
                .repeat(1 + random.nextInt(50_000))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flip(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < 5; i++) {
            flipped[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] swap(byte[] bytes, int at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, at, bytes.length - at);
        out.write(bytes, 0, at);
        return out.toByteArray();
    }

    private static byte[] splice(byte[] bytes, int at, int removed, byte[] added) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.write(added, 0, added.length);
        out.write(bytes, at + removed, bytes.length - at - removed);
        return out.toByteArray();
    }
}
