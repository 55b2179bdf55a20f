#include "model/exchange/pdfbookmarks.h"

// Asks qpdf for std::shared_ptr in place of its own.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

// The outline is a linked list of dictionaries on each level (ISO 32000-1, 12.3.3).

namespace cp {
namespace {

using Handle = QPDFObjectHandle;

Handle number(double value) { return Handle::newReal(value, 2); }

class OutlineWriter final {
public:
    explicit OutlineWriter(QPDF& pdf) : m_pdf(pdf), m_pages(QPDFPageDocumentHelper(pdf).getAllPages()) {}

    /// Puts the bookmarks below the dictionary; how many there are on all levels.
    int addBelow(Handle parent, const std::vector<PdfBookmark>& bookmarks)
    {
        int count = 0;
        Handle before;
        for (const PdfBookmark& bookmark : bookmarks) {
            Handle item = m_pdf.makeIndirectObject(Handle::newDictionary());
            item.replaceKey("/Title", Handle::newUnicodeString(bookmark.title.toStdString()));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", destination(bookmark));
            if (before.isInitialized()) {
                before.replaceKey("/Next", item);
                item.replaceKey("/Prev", before);
            } else {
                parent.replaceKey("/First", item);
            }
            parent.replaceKey("/Last", item);
            count += 1 + addBelow(item, bookmark.inner);
            before = item;
        }
        if (count > 0)
            parent.replaceKey("/Count", Handle::newInteger(count));
        return count;
    }

private:
    Handle destination(const PdfBookmark& bookmark)
    {
        const size_t last = m_pages.size() - 1;
        Handle page = m_pages[std::min(static_cast<size_t>(std::max(0, bookmark.page)), last)].getObjectHandle();
        const double height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
        Handle place = Handle::newArray();
        place.appendItem(page);
        place.appendItem(Handle::newName("/XYZ"));
        place.appendItem(number(bookmark.place.x()));
        place.appendItem(number(height - bookmark.place.y()));
        place.appendItem(Handle::newNull());
        return place;
    }

    QPDF& m_pdf;
    std::vector<QPDFPageObjectHelper> m_pages;
};

} // namespace

QByteArray withBookmarks(const QByteArray& pdf, const std::vector<PdfBookmark>& bookmarks)
try {
    QPDF file;
    file.processMemoryFile("picture", pdf.constData(), static_cast<size_t>(pdf.size()));
    if (!bookmarks.empty()) {
        Handle root = file.makeIndirectObject(Handle::newDictionary());
        root.replaceKey("/Type", Handle::newName("/Outlines"));
        OutlineWriter(file).addBelow(root, bookmarks);
        file.getRoot().replaceKey("/Outlines", root);
        file.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }
    Handle info = file.getTrailer().getKey("/Info");
    if (info.isDictionary())
        info.removeKey("/CreationDate");
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(bytes->getBuffer()), static_cast<qsizetype>(bytes->getSize()));
} catch (const std::exception&) {
    return {};
}

} // namespace cp
