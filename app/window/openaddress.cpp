#include "app/window/openaddress.h"

#include "widgets/common/messagebar.h"
#include "widgets/common/prompt.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QUrl>

namespace cp::ui {
namespace {

/// Context of the texts below for translators.
struct OpenAddress {
    Q_DECLARE_TR_FUNCTIONS(OpenAddress)
};

} // namespace

void openAddress(QWidget* window, Prompt& prompt, MessageBar& messages, const QString& address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return messages.show(MessageBar::Kind::Warning, OpenAddress::tr("“%1” is not the address of a web page and was not opened. Addresses begin with https:// or http://.").arg(address));
    // Encoded, so that letters of other scripts cannot pass for a known name.
    const QString shown = QString::fromLatin1(url.toEncoded());
    if (prompt.confirm(window, OpenAddress::tr("Open this page in the browser?"), shown, OpenAddress::tr("Open")))
        QDesktopServices::openUrl(url);
}

} // namespace cp::ui
