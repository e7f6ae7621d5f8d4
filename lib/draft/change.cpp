#include "draft/change.h"

namespace sallyport::draft {

QString Change::trailer() const
{
    QString text = kind + u' ' + secret.key();
    if (!target.isEmpty())
        text += u' ' + target;
    return text;
}

Change Change::fromTrailer(const QString &trailer)
{
    Change change;
    change.kind = trailer.section(u' ', 0, 0);
    change.secret = estate::SecretId::fromKey(trailer.section(u' ', 1, 1));
    change.target = trailer.section(u' ', 2);
    return change;
}

} // namespace sallyport::draft
