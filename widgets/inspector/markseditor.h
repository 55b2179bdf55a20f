#pragma once

#include "model/map/argumentmap.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace cp {
struct MapPalette;
}

namespace cp::ui {

class Edits;
class JudgementBox;
class TagField;

/// What a person notes about a statement besides its text: star, tags, how far it is checked, how good its evidence is,
/// and where that comes from.
class MarksEditor final : public QWidget {
    Q_OBJECT

public:
    /// `firstField` and the three after it are free keys for typed edits.
    MarksEditor(Edits& edits, int firstField, QWidget* parent);

    void setMapPalette(const MapPalette& palette) { m_palette = &palette; }
    void showStatement(const Statement& statement);

Q_SIGNALS:
    /// The page of the source is to be opened.
    void addressAsked(const QString& address);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void nameParts();
    void connectFields();
    void showPills(const QStringList& tags);
    void takeJudgement(const JudgementBox& box, const QString& text);
    void takeLine(QLineEdit* line, QLatin1String key, const QString& text, int field);
    void retranslate();
    [[nodiscard]] const ArgumentMap& map() const;

    Edits& m_edits;
    int m_firstField;
    StatementId m_id;
    const MapPalette* m_palette;
    QCheckBox* m_star;
    QLabel *m_tagsLabel, *m_statusLabel, *m_evidenceLabel, *m_urlLabel, *m_dateLabel;
    TagField* m_tags;
    QWidget* m_pills = nullptr;
    QHBoxLayout* m_pillsPlace;
    JudgementBox *m_status, *m_evidence;
    QLineEdit *m_url, *m_date;
    QToolButton* m_open;
};

/// All tags of a map, sorted, each once.
[[nodiscard]] QStringList tagsOf(const ArgumentMap& map);

} // namespace cp::ui
