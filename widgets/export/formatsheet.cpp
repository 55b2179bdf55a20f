#include "widgets/export/formatsheet.h"

#include "model/exchange/formats.h"
#include "widgets/common/smallparts.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cp::ui {
namespace {

void fill(QTableWidget* table)
{
    QStringList heads{FormatSheet::tr("Format"), FormatSheet::tr("In"), FormatSheet::tr("Out")};
    for (size_t i = 0; i < mapPartCount; ++i)
        heads += partTitle(static_cast<MapPart>(i));
    table->setColumnCount(static_cast<int>(heads.size()));
    table->setHorizontalHeaderLabels(heads);
    for (const Format& format : formats()) {
        if (format.kind != Format::Kind::Map)
            continue;
        const int row = table->rowCount();
        table->insertRow(row);
        QStringList cells{formatTitle(format), keepingTitle(format.read ? Keeping::Shown : Keeping::Lost), keepingTitle(format.write ? Keeping::Shown : Keeping::Lost)};
        for (const Keeping keeping : format.keeps)
            cells += format.write ? keepingTitle(keeping) : QString();
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            if (column > 0)
                item->setTextAlignment(Qt::AlignCenter);
            else
                item->setToolTip(QStringLiteral("*.") + format.suffixes.join(QStringLiteral(", *.")));
            table->setItem(row, column, item);
        }
    }
}

} // namespace

FormatSheet::FormatSheet(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("formatSheet"));
    setWindowTitle(tr("What formats keep"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* table = new QTableWidget(this);
    table->setObjectName(QStringLiteral("formatTable"));
    fill(table);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->resizeColumnsToContents();
    QLabel* legend = styledLabel("muted", this);
    legend->setWordWrap(true);
    legend->setText(tr("yes: other programs see it. own: only Counterpoint reads it back from the file. bent: it is written as something similar. –: left out. Pictures and reports are for people; "
                       "nothing reads them back."));
    auto* column = new QVBoxLayout(this);
    column->addWidget(table, 1);
    column->addWidget(legend);
    resizeOnScreen(this, {1180, 620});
}

} // namespace cp::ui
