#pragma once

#include <QByteArray>
#include <QList>

/// A PDF of one page written by hand, small enough to be cut at every byte. `content` is the page's drawing; `encryption`
/// the body of an encryption dictionary, none if empty.
inline QByteArray smallPdf(const QByteArray& content, const QByteArray& encryption = {})
{
    QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    QByteArray trailer = "<< /Root 1 0 R /Size " + QByteArray::number(objects.size() + 1);
    if (!encryption.isEmpty())
        trailer += " /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << " + encryption + " >>";
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + QByteArray::number(objects.size() + 1) + '\n' + table + "trailer\n" + trailer + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

/// Locked with a password that nobody knows.
inline QByteArray lockedPdf(const QByteArray& content)
{
    return smallPdf(content, "/Filter /Standard /V 1 /R 2 /P -44 /O <" + QByteArray(64, '3') + "> /U <" + QByteArray(64, '7') + ">");
}
