#include "terraform/declaration.h"

namespace sallyport::terraform {

QString nameOf(Backend backend)
{
    switch (backend) {
    case Backend::Vault:
        return QStringLiteral("vault");
    case Backend::Aws:
        return QStringLiteral("aws");
    case Backend::Google:
        return QStringLiteral("google");
    case Backend::Azure:
        return QStringLiteral("azure");
    }
    Q_UNREACHABLE();
}

QString nameOf(ValueSource source)
{
    switch (source) {
    case ValueSource::None:
        return QStringLiteral("none");
    case ValueSource::GeneratedHere:
        return QStringLiteral("generated-here");
    case ValueSource::Variable:
        return QStringLiteral("variable");
    case ValueSource::Attribute:
        return QStringLiteral("attribute");
    case ValueSource::InState:
        return QStringLiteral("in-state");
    case ValueSource::Literal:
        return QStringLiteral("literal");
    case ValueSource::Unknown:
        return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

QString nameOf(Style style)
{
    switch (style) {
    case Style::Plain:
        return QStringLiteral("plain");
    case Style::ForEachEntry:
        return QStringLiteral("for-each-entry");
    case Style::ModuleCall:
        return QStringLiteral("module-call");
    case Style::CountIndex:
        return QStringLiteral("count-index");
    }
    Q_UNREACHABLE();
}

} // namespace sallyport::terraform
