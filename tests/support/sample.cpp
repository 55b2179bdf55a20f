#include "tests/support/sample.h"

#include "app/window/mainwindow.h"
#include "model/exchange/mapjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>

namespace cp::test {

void openSample(ui::MainWindow& window)
{
    static const QTemporaryDir folder;
    static const QString file = folder.filePath(QStringLiteral("sample.json"));
    if (QFile::exists(file)) {
        window.openFiles({file});
    } else {
        window.findChild<QPushButton*>(QStringLiteral("openSample"))->click();
        QFile kept(file);
        if (!kept.open(QIODevice::WriteOnly) || kept.write(writeMapJson(window.session().workspace({}, {}))) < 0)
            qFatal("no temporary file");
    }
    QCoreApplication::processEvents();
}

StatementId middleStatement(const ArgumentMap& map)
{
    for (const Relation& above : map.relations()) {
        const StatementId id = above.sources.front();
        if (!std::holds_alternative<StatementId>(above.target) || above.sources.size() != 1)
            continue;
        for (const Relation& below : map.relations()) {
            if (below.target == RelationTarget(id))
                return id;
        }
    }
    return {};
}

} // namespace cp::test
