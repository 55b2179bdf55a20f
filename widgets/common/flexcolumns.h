#pragma once

#include <QByteArray>
#include <QObject>
#include <vector>

class QHeaderView;

namespace cp::ui {

/// Lets columns of words share what the other columns leave of a table's width, so that a wider table shows more words.
/// Whoever drags one changes its share; the last column takes the rest.
class FlexColumns final : public QObject {
public:
    struct Column {
        int index;
        double share; ///< of what is left
        int least;
    };

    FlexColumns(QHeaderView* header, std::vector<Column> columns);

    [[nodiscard]] QByteArray save() const;
    void restore(const QByteArray& state);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void takeShare(Column& column) const;
    /// The width that the columns share with the last one.
    [[nodiscard]] int whatIsLeft() const;
    [[nodiscard]] bool isFlexible(int index) const;

    QHeaderView* m_header;
    std::vector<Column> m_columns;
    bool m_wasShown = false;
    bool m_fitting = false;
};

} // namespace cp::ui
