#pragma once

#include <QComboBox>
#include <QJsonValue>

namespace cp::ui {

/// A person's judgement of a statement, as one of a few words: how far it is checked, or how good its evidence is. The
/// first row stands for none.
class JudgementBox final : public QComboBox {
    Q_OBJECT

public:
    enum class About { Status, Evidence };

    JudgementBox(About about, QWidget* parent);

    /// What a kept value is called; empty for none.
    [[nodiscard]] static QString wordFor(About about, const QJsonValue& value);

    /// The key of Statement::extra that keeps it.
    [[nodiscard]] QLatin1String key() const;
    /// As it is kept; undefined for none.
    [[nodiscard]] QJsonValue value() const;
    /// A value that is none of the words shows as none.
    void showValue(const QJsonValue& value);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] static QStringList words(About about);
    void retranslate();

    About m_about;
};

} // namespace cp::ui
