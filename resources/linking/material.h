#pragma once

#include "regression.h"

#include "model/linking/comparedpairs.h"
#include "model/linking/linking.h"
#include "model/map/argumentmap.h"

#include <QHash>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

/// Where the statements and links of a pair of articles come from.
enum class MaterialKind {
    Annotated,  ///< all from an annotation
    JudgeKnows, ///< likewise, and the judge was trained on the links
    AsRead,     ///< statements and relations as the program reads them from the texts of an annotation, whose links they get
    Listed      ///< likewise, with the links of a reader's list
};

/// A pair of articles to learn from, its statements compared.
struct Material {
    QString name;
    MaterialKind kind = MaterialKind::Annotated;
    cp::ArgumentMap map; ///< without links
    QHash<std::pair<cp::StatementId, cp::StatementId>, int> labels; ///< as in Example; pairs that are not linked are missing
    size_t links = 0; ///< matches and contradictions to be found, those of statements that were not read included
    cp::ComparedMap compared;
    std::vector<Example> examples; ///< of the first look, by pair

    [[nodiscard]] int labelOf(const cp::ComparedPair& pair) const;
};

/// A folder with map.json and its texts. Nothing when it cannot be read.
[[nodiscard]] std::optional<Material> annotatedMaterial(const QString& folder, bool judgeKnows, const cp::LinkingOptions& options);
/// The same folder as the program reads its texts: a read statement is the annotated one with which it shares most of their
/// common length, if that is at least half.
[[nodiscard]] std::optional<Material> readMaterial(const QString& folder, const cp::LinkingOptions& options);
/// The pairs NNa.txt and NNb.txt beside a list of links: lines "NN m|c words of a | words of b". A statement is meant when it
/// holds at least half of the words, or they half of it.
[[nodiscard]] std::vector<Material> listedMaterials(const QString& list, const cp::LinkingOptions& options);
