#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <vector>

class QAction;
class QWidget;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

/// Every command of the window by id, with its text, tip, icon and key. Menus, toolbar and tests take them from here.
class ActionTable final : public QObject {
    Q_OBJECT

public:
    /// The actions belong to `window`, which makes their keys work everywhere in it.
    explicit ActionTable(QWidget* window);
    /// Gives the map the actions whose keys count only there, since elsewhere Tab, Enter and the like mean other things.
    void addToMap(QWidget* map);

    /// Asserts that the id is in the table.
    [[nodiscard]] QAction* operator[](QLatin1String id) const;
    [[nodiscard]] QList<QAction*> all() const;
    struct Listed {
        QAction* action = nullptr;
        QString group;
        QKeySequence standardKey;
        QString name;       ///< without mnemonic and dots; under the title of its submenu, which alone says what it does: "Export: As PDF"
        QString menu;       ///< where it stands in the menus, "File › Export"; its group when it stands in none
        QString otherWords; ///< that people look for it with
    };
    /// In the order of the menus, group by group.
    [[nodiscard]] std::vector<Listed> listed() const;
    /// Another key than the standard one; an empty key takes it away. Unknown ids are left alone.
    void setKey(const QString& id, const QKeySequence& key);
    void setMapPalette(const MapPalette& palette);
    void retranslate();

private:
    QHash<QString, QAction*> m_actions;
};

} // namespace cp::ui
