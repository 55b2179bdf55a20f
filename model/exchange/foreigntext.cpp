#include "model/exchange/foreigntext.h"

#include "model/documents/decode.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace cp {

Result<QByteArray> utf8Of(const QByteArray& bytes, const QString& name)
{
    static const QByteArray mark = QByteArrayLiteral("\xef\xbb\xbf");
    if (bytes.isValidUtf8() && !bytes.contains('\0'))
        return bytes.startsWith(mark) ? bytes.mid(mark.size()) : bytes;
    const std::optional<QString> text = decodedCharacters(bytes);
    if (!text)
        return Error{ErrorCode::NotText, QCoreApplication::translate("Exchange", "“%1” is not a text file, so there is no map to read. Nothing was opened or changed. Choose "
                                                                                 "another file.").arg(name)};
    return text->toUtf8();
}

Error brokenXml(const QXmlStreamReader& xml, const QString& name)
{
    QString reason = xml.errorString();
    while (reason.endsWith(u'.'))
        reason.chop(1);
    return {ErrorCode::Damaged, QCoreApplication::translate("Exchange", "“%1” is not valid XML (line %2: %3). Nothing was opened or changed. "
                                                                        "Correct the file or export it again.")
                                    .arg(name).arg(xml.lineNumber()).arg(reason)};
}

} // namespace cp
