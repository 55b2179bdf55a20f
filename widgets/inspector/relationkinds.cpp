#include "widgets/inspector/relationkinds.h"

#include "model/rendering/wording.h"

#include <QComboBox>
#include <QCoreApplication>

namespace cp::ui {

const std::vector<RelationChoice>& relationChoices()
{
    static const std::vector<RelationChoice> choices{
        {RelationKind::Supports, {}},
        {RelationKind::Attacks, {}},
        {RelationKind::Elaborates, {}},
        {RelationKind::ConditionOf, ConditionKind::If},
        {RelationKind::ConditionOf, ConditionKind::Unless},
        {RelationKind::ConditionOf, ConditionKind::OnlyIf},
        {RelationKind::ConditionOf, ConditionKind::EvenIf},
        {RelationKind::ConditionOf, ConditionKind::When},
        {RelationKind::ConditionOf, ConditionKind::DependsOn},
    };
    return choices;
}

QString wordFor(const RelationChoice& choice)
{
    return choice.condition ? QCoreApplication::translate("RelationKinds", "condition: %1").arg(cp::wordFor(*choice.condition))
                            : cp::wordFor(choice.kind);
}

void wordRelationKinds(QComboBox& box)
{
    const auto& choices = relationChoices();
    while (box.count() < static_cast<int>(choices.size()))
        box.addItem(QString());
    for (int i = 0; i < box.count(); ++i)
        box.setItemText(i, wordFor(choices[static_cast<size_t>(i)]));
}

} // namespace cp::ui
