package org.rapporteur.sheet.file;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.rapporteur.kernel.Refusal;

/**
 * Looks through a workbook before it is read: that it is one, without macros and encryption, and that neither its
 * expansion nor its cells could exhaust the reader. The same view of the archive is taken as the reader takes (its
 * central directory), so that nothing can show one thing here and another there.
 */
final class WorkbookBounds {

    static final int MOST_ENTRIES = 500;

    /** All entries together, in bytes: 10,000 rows of ordinary comments take a tenth of it. */
    static final long MOST_EXPANDED = 96L << 20;

    /** A column beyond ZZ is nobody's; the reader makes room for all before it. */
    private static final int MOST_COLUMN_LETTERS = 2;

    /** Array formulas are looked up for each cell. */
    static final int MOST_FORMULAS = 1_000;

    private static final int MOST_CELLS_IN_ROW = 702;

    private static final XMLInputFactory FACTORY = factory();

    private long expanded;
    private int formulas;

    private WorkbookBounds() {}

    /** @throws Refusal as {@link SheetFile#read} says */
    static void check(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw new Refusal("sheet.expands");
            }
            requireWorkbook(zip, entries);
            WorkbookBounds bounds = new WorkbookBounds();
            for (ZipArchiveEntry entry : entries) {
                bounds.look(zip, entry);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("sheet.damaged");
        }
    }

    private static void requireWorkbook(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        if (entries.stream().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
            throw new Refusal("sheet.encrypted");
        }
        String mimeType = start(zip, "mimetype");
        if (mimeType.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            throw new Refusal("sheet.open-document");
        }
        if (entries.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
            throw new Refusal("sheet.macros");
        }
        String types = start(zip, "[Content_Types].xml");
        if (types.contains("macroEnabled")) {
            throw new Refusal("sheet.macros");
        }
        if (!types.contains("spreadsheetml.sheet.main+xml")) {
            throw new Refusal("sheet.no-sheet");
        }
    }

    /** The beginning of an entry, empty where there is none: enough to say what kind of file it is. */
    private static String start(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(1 << 18), StandardCharsets.UTF_8);
        }
    }

    private void look(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw new Refusal("sheet.damaged");
        }
        try (InputStream content = new Counted(zip.getInputStream(entry))) {
            if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                lookAtCells(content);
            }
            // what no reader of XML took counts as well
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void lookAtCells(InputStream content) throws IOException {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(content);
            int cells = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Refusal("sheet.damaged");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "row" -> cells = 0;
                        case "c" -> {
                            cells++;
                            String place = xml.getAttributeValue(null, "r");
                            if (cells > MOST_CELLS_IN_ROW || place != null && isFarOut(place)) {
                                throw new Refusal("sheet.damaged");
                            }
                        }
                        case "f" -> {
                            formulas++;
                            if (formulas > MOST_FORMULAS) {
                                throw new Refusal("sheet.formulas", MOST_FORMULAS);
                            }
                        }
                        default -> {
                            // nothing that the reader keeps more of than stands there
                        }
                    }
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            throw new Refusal("sheet.damaged");
        }
    }

    private static boolean isFarOut(String place) {
        int letters = 0;
        while (letters < place.length() && !Character.isDigit(place.charAt(letters))) {
            letters++;
        }
        return letters > MOST_COLUMN_LETTERS;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Counts what comes out of the archive, over all its entries. */
    private final class Counted extends InputStream {

        private final InputStream content;

        Counted(InputStream content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            int one = content.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = content.read(into, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int bytes) {
            expanded += bytes;
            if (expanded > MOST_EXPANDED) {
                throw new Refusal("sheet.expands");
            }
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
