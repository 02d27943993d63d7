package io.santoku.emulators.osm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Finds the descriptor in a package: the YAML file directly inside its one folder.
final class Packages {
    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;

    private Packages() {}

    static String descriptor(byte[] archive) {
        try {
            return archive.length > 1 && archive[0] == 'P' && archive[1] == 'K' ? zipped(archive) : tarred(archive);
        } catch (IOException e) {
            throw new OsmError(400, "invalid package: " + e.getMessage());
        }
    }

    private static String zipped(byte[] archive) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isDescriptor(entry.getName())) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no descriptor file found");
    }

    private static String tarred(byte[] archive) throws IOException {
        try (InputStream tar = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            for (byte[] header = tar.readNBytes(BLOCK); isEntry(header); header = tar.readNBytes(BLOCK)) {
                int size = Integer.parseInt(text(header, SIZE_AT, 12), 8);
                byte[] content = tar.readNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
                if (isDescriptor(text(header, 0, 100))) {
                    return new String(content, 0, size, StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no descriptor file found");
    }

    private static boolean isEntry(byte[] header) {
        return header.length == BLOCK && header[0] != 0;
    }

    private static String text(byte[] block, int from, int length) {
        return new String(block, from, length, StandardCharsets.US_ASCII).split("[\0 ]", 2)[0];
    }

    private static boolean isDescriptor(String name) {
        return name.matches("(\\./)?[^/]+/[^/]+\\.ya?ml");
    }
}
