#pragma once

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace cp::ui {

/// Tags with commas between them; the one being typed is completed from those that the map has.
class TagField final : public QLineEdit {
    Q_OBJECT

public:
    explicit TagField(QWidget* parent);

    /// Does nothing when the field already says the same, so that the cursor stays.
    void showTags(const QStringList& tags);
    void setKnownTags(const QStringList& tags);
    [[nodiscard]] QStringList tags() const;

Q_SIGNALS:
    void typed(const QStringList& tags);

private:
    void complete();
    void take(const QString& tag);

    QStringList m_allKnown;
    QStringListModel* m_known; ///< of these, what the field does not hold yet
    QCompleter* m_completer;
};

} // namespace cp::ui
