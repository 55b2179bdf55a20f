#pragma once

#include "model/documents/htmltree.h"

#include <QByteArrayView>
#include <optional>

namespace cp {

/// Nothing for elements whose content is never read.
[[nodiscard]] std::optional<HtmlTag> htmlTagOf(QByteArrayView name);

/// The attributes of one element that say what it is for.
struct HtmlAttributes {
    QByteArray labels; ///< class, id and the like, separated by spaces
    QByteArray role;
    QByteArray itemprop;
    QByteArray name;     ///< of meta: name or property
    QByteArray content;
    bool hasAddress = false;
    bool isHidden = false;
};

/// `attributes` as libxml2 hands them over: names and values in turn, ended by a null pointer; may be null itself.
[[nodiscard]] HtmlAttributes readHtmlAttributes(const unsigned char** attributes);

/// Whether a role means navigation, a banner, a dialogue or the like.
[[nodiscard]] bool isPageRole(const QByteArray& role);

struct HtmlLabels {
    bool isUnlikely = false;
    bool isComments = false;
    bool isCaption = false;
};

/// Judges the words of class and id ("article-share", "cookieNotice") by what such words mean on pages everywhere.
[[nodiscard]] HtmlLabels judgeLabels(const QByteArray& labels);

} // namespace cp
