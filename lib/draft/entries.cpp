#include "draft/entries.h"

#include "draft/refusal.h"

#include <QRegularExpression>

namespace sallyport::draft {

QString keyOf(const terraform::Declaration &declaration)
{
    static const QRegularExpression keyed(QStringLiteral("\\[\"([^\"]+)\"\\][^\\[\\]]*$"));
    return keyed.match(declaration.address).captured(1);
}

Result<QString> keyFor(const terraform::Declaration &sibling, const QString &name)
{
    const QString key = keyOf(sibling);
    const QString prefix = sibling.name.left(sibling.name.size() - key.size());
    if (key.isEmpty() || !sibling.name.endsWith(key) || !name.startsWith(prefix))
        return refuse({QT_TRANSLATE_NOOP("Message", "the names of its siblings do not follow from their keys"), {}},
            sibling.at.toString(), {QT_TRANSLATE_NOOP("Message", "Declare it by hand beside them"), {}});
    return name.mid(prefix.size());
}

} // namespace sallyport::draft
