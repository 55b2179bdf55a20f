#pragma once

#include "model/base/argument.h"

#include <QWidget>

class QPushButton;

namespace cp::ui {

/// Accept and Dismiss for what a page of the inspector shows. It asks; whoever hears it decides.
class DecisionRow final : public QWidget {
    Q_OBJECT

public:
    enum class Count { One, Several };

    /// `subject` ends the names of the buttons: acceptLink, dismissLink.
    DecisionRow(const QString& subject, Count count, QWidget* parent);

    /// What was decided already cannot be decided the same way again.
    void showReview(Review review);

Q_SIGNALS:
    void acceptAsked();
    void dismissAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Count m_count;
    QPushButton* m_accept;
    QPushButton* m_dismiss;
};

} // namespace cp::ui
