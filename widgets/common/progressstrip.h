#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace cp::ui {

/// The running job under the toolbar: its step in words, a bar, and Cancel.
class ProgressStrip final : public QFrame {
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    void start();
    void report(const QString& step, int done, int total);
    void finish();

Q_SIGNALS:
    void cancelled();
    void visibilityChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_step;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace cp::ui
