package org.recourse.web.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A file inside the pages.
 *
 * @param says what it is, for whoever opens the list of attachments
 */
record Attachment(String name, String type, String says, byte[] bytes) {

    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

    Attachment {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Attaches them to the document as a whole, as PDF/A-3 asks for it (ISO 19005-3, 6.8). */
    static void all(PDDocument document, List<Attachment> attached, Instant made) throws IOException {
        if (attached.isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        var associated = new COSArray();
        for (var one : attached) {
            var file = one.file(document, made);
            files.put(one.name, file);
            associated.add(file);
        }
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private PDComplexFileSpecification file(PDDocument document, Instant made) throws IOException {
        var embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        embedded.setSubtype(type);
        embedded.setSize(bytes.length);
        embedded.setModDate(Metadata.calendar(made));
        var file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.setFileDescription(says);
        file.getCOSObject().setName(RELATIONSHIP, "Source");
        return file;
    }
}
