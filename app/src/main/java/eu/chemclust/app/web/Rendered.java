package eu.chemclust.app.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The body of an answer with the tag of its content. It is kept packed where packing helps; readers that cannot
/// unpack are few, and it is unpacked for them.
final class Rendered {
    private static final int TAG_BYTES = 12;

    private final byte[] body;
    private final boolean packed;
    private final String hash;

    private Rendered(byte[] body, boolean packed, String hash) {
        this.body = body;
        this.packed = packed;
        this.hash = hash;
    }

    static Rendered of(byte[] plain, boolean pack) {
        return new Rendered(pack ? pack(plain) : plain.clone(), pack, hash(plain));
    }

    int size() {
        return body.length;
    }

    boolean isPacked() {
        return packed;
    }

    /// The strong tag of the plain or the packed form, which are not the same bytes.
    String tag(boolean asPacked) {
        return '"' + hash + (asPacked ? "-gz" : "") + '"';
    }

    byte[] packed() {
        return body;
    }

    byte[] plain() {
        if (!packed) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack what was packed", e);
        }
    }

    private static byte[] pack(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot pack", e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] plain) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(sum, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
