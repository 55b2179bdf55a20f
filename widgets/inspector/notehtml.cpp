#include "widgets/inspector/notehtml.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <vector>

namespace cp::ui {
namespace {

/// What md4c calls MD_FLAG_UNDERLINE and Qt counts among GitHub's: _this_ underlined, where CommonMark and GitHub emphasize it.
constexpr int underline = 0x4000;
const QTextDocument::MarkdownFeatures features((QTextDocument::MarkdownDialectGitHub | QTextDocument::MarkdownNoHTML) & ~underline);

struct Picture {
    int position = 0;
    int length = 0;
    QString words;
};

std::vector<Picture> picturesOf(const QTextDocument& document)
{
    std::vector<Picture> pictures;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            if (fragment.charFormat().isImageFormat())
                pictures.push_back({fragment.position(), fragment.length(), fragment.charFormat().toImageFormat().name()});
        }
    }
    return pictures;
}

} // namespace

QString noteHtml(const QString& markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown, features);
    const std::vector<Picture> pictures = picturesOf(document);
    QTextCursor cursor(&document);
    for (auto picture = pictures.rbegin(); picture != pictures.rend(); ++picture) {
        cursor.setPosition(picture->position);
        cursor.setPosition(picture->position + picture->length, QTextCursor::KeepAnchor);
        cursor.insertText(picture->words, QTextCharFormat());
    }
    return document.toHtml();
}

} // namespace cp::ui
