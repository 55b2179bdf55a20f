#include "model/exchange/outline.h"

#include "model/exchange/exportgraph.h"
#include "model/exchange/jsonkeys.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <QXmlStreamWriter>

namespace cp {
namespace {

struct Entry {
    QString sign; ///< "+", "−", "if" …
    QString text;
    QString note; ///< probability, holder
    std::vector<Entry> parts;
};

constexpr int maxNesting = 200; ///< readers of outlines recurse

class OutlineMaker final {
public:
    explicit OutlineMaker(const Workspace& workspace);
    std::vector<Entry> run();

private:
    Entry entryOf(const QString& statement, const QString& sign, int depth);
    void addReasons(Entry& entry, const QString& target, int depth);

    QJsonObject m_map;
    QHash<QString, QJsonObject> m_statements;
    QHash<QString, std::vector<QJsonObject>> m_reasons; ///< relations by target
    QSet<QString> m_written;
};

OutlineMaker::OutlineMaker(const Workspace& workspace) : m_map(exportGraphOf(workspace).map)
{
    for (const QJsonValue& value : m_map.value(QLatin1String("statements")).toArray())
        m_statements.insert(textOf(value.toObject(), "id"), value.toObject());
    for (const QJsonValue& value : m_map.value(QLatin1String("relations")).toArray())
        m_reasons[textOf(value.toObject(), "target")].push_back(value.toObject());
}

QString signOf(const QJsonObject& relation)
{
    const QString kind = textOf(relation, "kind");
    if (kind == QLatin1String("supports"))
        return QStringLiteral("+");
    if (kind == QLatin1String("condition-of"))
        return textOf(relation, "condition").replace(u'-', u' ');
    return kind == QLatin1String("elaborates") ? QStringLiteral("·") : QStringLiteral("−");
}

void OutlineMaker::addReasons(Entry& entry, const QString& target, int depth)
{
    if (depth > maxNesting)
        return;
    for (const QJsonObject& relation : m_reasons.value(target)) {
        const size_t first = entry.parts.size();
        for (const QJsonValue& source : relation.value(QLatin1String("sources")).toArray())
            entry.parts.push_back(entryOf(source.toString(), entry.parts.size() == first ? signOf(relation) : QStringLiteral("&"), depth + 1));
        // What attacks the inference hangs on its first premise.
        if (entry.parts.size() > first)
            addReasons(entry.parts[first], textOf(relation, "id"), depth + 1);
    }
}

Entry OutlineMaker::entryOf(const QString& id, const QString& sign, int depth)
{
    const QJsonObject statement = m_statements.value(id);
    QStringList notes;
    if (const QString chance = chanceText(statement); !chance.isEmpty())
        notes += chance;
    if (const QString holder = textOf(statement.value(QLatin1String("attribution")).toObject(), "holder"); !holder.isEmpty())
        notes += holder;
    Entry entry{sign, textOf(statement, "text").simplified(), notes.join(QStringLiteral(", ")), {}};
    if (m_written.contains(id))
        return entry;
    m_written.insert(id);
    addReasons(entry, id, depth);
    return entry;
}

std::vector<Entry> OutlineMaker::run()
{
    std::vector<Entry> documents;
    QSet<QString> sources;
    for (const auto& relations : m_reasons) {
        for (const QJsonObject& relation : relations) {
            for (const QJsonValue& source : relation.value(QLatin1String("sources")).toArray())
                sources.insert(source.toString());
        }
    }
    for (const QJsonValue& document : m_map.value(QLatin1String("documents")).toArray()) {
        Entry part{{}, textOf(document.toObject(), "title").simplified(), textOf(document.toObject(), "source"), {}};
        // Main claims first, then what nothing hangs on, then what only stands in circles.
        for (int pass = 0; pass < 3; ++pass) {
            for (const QJsonValue& value : m_map.value(QLatin1String("statements")).toArray()) {
                const QJsonObject statement = value.toObject();
                const QString id = textOf(statement, "id");
                const bool belongs = pass == 0 ? statement.value(QLatin1String("main")).toBool() : pass == 2 || !sources.contains(id);
                if (belongs && textOf(statement, "document") == textOf(document.toObject(), "id") && !m_written.contains(id))
                    part.parts.push_back(entryOf(id, {}, 0));
            }
        }
        documents.push_back(std::move(part));
    }
    return documents;
}

void writeOpml(QXmlStreamWriter& xml, const Entry& entry)
{
    xml.writeStartElement(QStringLiteral("outline"));
    xml.writeAttribute(QStringLiteral("text"), entry.sign.isEmpty() ? entry.text : entry.sign + u' ' + entry.text);
    if (!entry.note.isEmpty())
        xml.writeAttribute(QStringLiteral("_note"), entry.note);
    for (const Entry& part : entry.parts)
        writeOpml(xml, part);
    xml.writeEndElement();
}

QString markdownText(const QString& text)
{
    QString safe;
    for (const QChar c : text) {
        if (QStringView(u"\\`*_[]<>#").contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

void writeMarkdown(QString& text, const Entry& entry, int depth)
{
    text += QString(depth * 2, u' ') + QStringLiteral("- ") + (entry.sign.isEmpty() ? QString() : QStringLiteral("**%1** ").arg(entry.sign)) + markdownText(entry.text);
    text += (entry.note.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(markdownText(entry.note))) + u'\n';
    for (const Entry& part : entry.parts)
        writeMarkdown(text, part, depth + 1);
}

/// What XML cannot carry stands in texts of damaged pages.
void removeForbidden(Entry& entry)
{
    for (QString* text : {&entry.text, &entry.note}) {
        text->removeIf([](QChar c) { return c.unicode() < 0x20 || c.unicode() >= 0xFFFE; });
    }
    for (Entry& part : entry.parts)
        removeForbidden(part);
}

QByteArray opmlOf(std::vector<Entry> documents)
{
    QStringList titles;
    for (Entry& document : documents) {
        removeForbidden(document);
        titles += document.text;
    }
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("opml"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("2.0"));
    xml.writeStartElement(QStringLiteral("head"));
    xml.writeTextElement(QStringLiteral("title"), titles.join(QStringLiteral(" · ")));
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("body"));
    for (const Entry& document : documents)
        writeOpml(xml, document);
    xml.writeEndDocument();
    return bytes;
}

} // namespace

QByteArray writeOutline(const Workspace& workspace, OutlineFormat format)
{
    std::vector<Entry> documents = OutlineMaker(workspace).run();
    if (format == OutlineFormat::Markdown) {
        QString text;
        for (const Entry& document : documents) {
            text += QStringLiteral("## %1\n\n").arg(markdownText(document.text));
            for (const Entry& part : document.parts)
                writeMarkdown(text, part, 0);
            text += u'\n';
        }
        return text.toUtf8();
    }
    return opmlOf(std::move(documents));
}

} // namespace cp
