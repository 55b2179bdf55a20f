#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

class QXmlStreamReader;

namespace cp {

/// A map in a text format as UTF-8 without a mark, whatever a program of other people wrote it in (spreadsheets write
/// UTF-16 or Windows-1252); no character is changed. Errors: NotText.
[[nodiscard]] Result<QByteArray> utf8Of(const QByteArray& bytes, const QString& name);

/// What to say of a file whose XML broke off.
[[nodiscard]] Error brokenXml(const QXmlStreamReader& xml, const QString& name);

} // namespace cp
