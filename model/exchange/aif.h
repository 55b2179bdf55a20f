#pragma once

#include "model/exchange/draft.h"

#include <QByteArray>

class QJsonObject;

namespace cp {

// Argument Interchange Format as JSON: the AIFdb dialect and xAIF around it (OVA2, OVA3, oAMF, DialAM). Claims are I
// nodes, inferences RA, conflicts CA, restatements MA; locutions (L) with their illocutions (YA) say who holds a claim.
// Everything that AIF has no place for stands under the one key "counterpoint" of a node or of the whole.

enum class AifDialect { Aifdb, Xaif };

[[nodiscard]] QByteArray writeAif(const Workspace& workspace, AifDialect dialect);

[[nodiscard]] bool isAif(const QJsonObject& root);
/// Errors: those of completed().
[[nodiscard]] Result<Imported> readAif(const QJsonObject& root, const QString& name, const ExchangeLimits& limits = {});

} // namespace cp
