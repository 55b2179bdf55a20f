#include "model/documents/importerrors.h"

#include <QCoreApplication>

namespace cp::importerrors {

Error notFound(const QString& path)
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("Import", "“%1” does not exist. Nothing was changed. Check the name and the folder.")
                .arg(path)};
}

Error isFolder(const QString& path)
{
    return {ErrorCode::Unreadable,
            QCoreApplication::translate("Import", "“%1” is a folder, not an article. Nothing was changed. Choose a file in it.")
                .arg(path)};
}

Error unreadable(const QString& path, const QString& systemReason)
{
    return {ErrorCode::Unreadable,
            QCoreApplication::translate("Import", "“%1” cannot be read (%2). Nothing was changed. Check its permissions.")
                .arg(path, systemReason)};
}

Error tooLarge(const QString& name, qint64 maxBytes)
{
    return {ErrorCode::TooLarge,
            QCoreApplication::translate("Import", "“%1” is larger than %2 MB, the most that is read at once. Nothing was "
                                                  "changed. Split it into parts.")
                .arg(name)
                .arg(maxBytes / 1'000'000)};
}

Error tooLargeUnpacked(const QString& name, qint64 maxBytes)
{
    return {ErrorCode::TooLarge,
            QCoreApplication::translate("Import", "“%1” unpacks to more than %2 MB, the most that is read at once. "
                                                  "Nothing was changed. Split it into parts.")
                .arg(name)
                .arg(maxBytes / 1'000'000)};
}

Error tooLong(const QString& name, qsizetype maxCharacters)
{
    return {ErrorCode::TooLarge,
            QCoreApplication::translate("Import", "“%1” has more than %2 characters, the most that is read at once. Nothing "
                                                  "was changed. Split it into parts.")
                .arg(name)
                .arg(maxCharacters)};
}

Error empty(const QString& name)
{
    return {ErrorCode::Empty,
            QCoreApplication::translate("Import", "“%1” is empty, so there is nothing to read. Nothing was changed. Choose "
                                                  "another file.")
                .arg(name)};
}

Error onlyWhiteSpace(const QString& name)
{
    return {ErrorCode::Empty,
            QCoreApplication::translate("Import", "“%1” contains nothing but white space, so there is nothing to read. Nothing "
                                                  "was changed. Choose another file.")
                .arg(name)};
}

Error notText(const QString& name)
{
    return {ErrorCode::NotText,
            QCoreApplication::translate("Import", "“%1” is not a text file, so there is nothing to read. Nothing was changed. "
                                                  "Choose a txt, md, html, pdf, docx, odt or epub file.")
                .arg(name)};
}

Error richText(const QString& name)
{
    return {ErrorCode::Unsupported,
            QCoreApplication::translate("Import", "“%1” is a rich text (RTF) file, which cannot be read. Nothing was changed. Save it "
                                                  "as docx or odt, or paste the text.")
                .arg(name)};
}

Error oldWord(const QString& name)
{
    return {ErrorCode::Unsupported,
            QCoreApplication::translate("Import", "“%1” is a file of an old version of Word (doc), which cannot be read. Nothing was changed. Save it "
                                                  "as docx or odt, or paste the text.")
                .arg(name)};
}

Error pageWithoutText(const QString& name)
{
    return {ErrorCode::Empty,
            QCoreApplication::translate("Import", "“%1” is a page without text, so there is nothing to read. Nothing was "
                                                  "changed. Save the page again once it has loaded, or paste the text.")
                .arg(name)};
}

Error documentWithoutText(const QString& name)
{
    return {ErrorCode::Empty,
            QCoreApplication::translate("Import", "“%1” contains no text, so there is nothing to read. Nothing was changed. Choose "
                                                  "another file, or paste the text.")
                .arg(name)};
}

Error damagedPage(const QString& name)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Import", "“%1” is damaged: its tags cannot be told apart. Nothing was changed. Save "
                                                  "the page again, or paste the text.")
                .arg(name)};
}

Error damagedMarkdown(const QString& name)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Import", "“%1” cannot be read as Markdown. Nothing was changed. Save it as a txt "
                                                  "file, or paste the text.")
                .arg(name)};
}

Error damagedArchive(const QString& name)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Import", "“%1” is damaged or not what its name says, so it cannot be opened. Nothing was "
                                                  "changed. Fetch the file again, or paste the text.")
                .arg(name)};
}

Error lockedArchive(const QString& name)
{
    return {ErrorCode::Unreadable,
            QCoreApplication::translate("Import", "“%1” is locked with a password, so it cannot be read. Nothing was changed. "
                                                  "Save a copy without the password, or paste the text.")
                .arg(name)};
}

Error damagedPdf(const QString& name)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Import", "“%1” is damaged or not a PDF, so it cannot be opened. Nothing was "
                                                  "changed. Fetch the file again, or paste the text.")
                .arg(name)};
}

Error lockedPdf(const QString& name)
{
    return {ErrorCode::Unreadable,
            QCoreApplication::translate("Import", "“%1” is locked with a password, so it cannot be read. Nothing was changed. "
                                                  "Save a copy without the password, or paste the text.")
                .arg(name)};
}

Error pdfWithoutText(const QString& name)
{
    return {ErrorCode::NotText,
            QCoreApplication::translate("Import", "“%1” has no text layer, so there is nothing to read. The workspace is "
                                                  "unchanged. Use a version with selectable text, or paste the text.")
                .arg(name)};
}

} // namespace cp::importerrors
