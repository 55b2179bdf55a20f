#pragma once

#include "tests/support/files.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace cp::test {

struct Run {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// The program as a process of its own, as a person or a script meets it.
[[nodiscard]] Run runProgram(const QStringList& arguments, const QByteArray& input = {}, const QString& outFile = {}, const QStringList& environment = {});

/// The same command inside this process, its three streams redirected: for many runs of what loads the language models,
/// which are loaded once here. Everything is the program's own but main().
[[nodiscard]] Run runInside(const QStringList& arguments, const QByteArray& input = {}, const QString& outFile = {});

/// Two short articles that disagree about a bridge.
extern const QByteArray firstArticle;
extern const QByteArray secondArticle;

// JSON as the program writes and reads it.
[[nodiscard]] QJsonObject objectOf(const QByteArray& bytes);
[[nodiscard]] QList<QJsonObject> linesOf(const QByteArray& bytes);
[[nodiscard]] QByteArray lineOf(const QJsonObject& object);

/// Whether it ended with that code, nothing on its output, and one line that begins with the program's name and ends as a
/// sentence does.
[[nodiscard]] bool saysWhy(const Run& result, int code);

} // namespace cp::test
