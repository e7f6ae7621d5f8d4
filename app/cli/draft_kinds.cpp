#include "cli/draft_kinds.h"

#include "core/words.h"
#include "draft/change_kind.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace sallyport::cli {

namespace {

QString nameOf(draft::About about)
{
    static constexpr std::array names = {"secret", "new-secret", "policy", "environment", "estate"};
    return QString::fromLatin1(names.at(static_cast<size_t>(about)));
}

QString nameOf(draft::Field::Type type)
{
    static constexpr std::array names = {"text", "path", "names", "choice", "interval"};
    return QString::fromLatin1(names.at(static_cast<size_t>(type)));
}

QJsonObject toJson(const draft::Field &field, const core::Words &words)
{
    QJsonObject object{{QStringLiteral("parameter"), QLatin1String(field.parameter)},
        {QStringLiteral("label"), words.plain(field.label)}, {QStringLiteral("type"), nameOf(field.type)}};
    if (!field.hint.isEmpty())
        object.insert(QStringLiteral("hint"), words.plain(field.hint));
    if (!field.proposal.isEmpty())
        object.insert(QStringLiteral("proposal"), field.proposal);
    if (!field.choices.isEmpty())
        object.insert(QStringLiteral("choices"), QJsonArray::fromStringList(field.choices));
    return object;
}

QString line(const draft::Field &field, const core::Words &words)
{
    QString text = QLatin1String(field.parameter) + QLatin1Char('=');
    text += field.choices.isEmpty() ? field.proposal : field.choices.join(QLatin1Char('|'));
    if (!field.hint.isEmpty())
        text += QStringLiteral("  (%1)").arg(words.plain(field.hint));
    return text;
}

} // namespace

int printKinds(Invocation &invocation, core::Workspace &workspace)
{
    const core::Words words;
    const core::ViewPtr view = workspace.view();
    const draft::Tree tree = view->treeBefore();
    QJsonArray kinds;
    for (const draft::ChangeKind &kind : draft::changeKinds()) {
        draft::Change change;
        change.kind = QLatin1String(kind.name);
        change.secret = estate::SecretId::fromKey(invocation.arguments.value(1));
        const auto fields = kind.fields && view->inputs.repository ? kind.fields(change, view->planContext(tree))
                                                                   : std::vector<draft::Field>();
        QJsonArray described;
        for (const draft::Field &field : fields)
            described.append(toJson(field, words));
        kinds.append(QJsonObject{{QStringLiteral("kind"), change.kind}, {QStringLiteral("about"), nameOf(kind.about)},
            {QStringLiteral("label"), words.plain(kind.label)}, {QStringLiteral("fields"), described}});
        if (invocation.output == Output::Json)
            continue;
        invocation.out << change.kind << "  " << words.plain(kind.label) << '\n';
        for (const draft::Field &field : fields)
            invocation.out << "    " << line(field, words) << '\n';
    }
    if (invocation.output == Output::Json)
        invocation.printJson(QJsonObject{{QStringLiteral("kinds"), kinds}});
    return Fine;
}

} // namespace sallyport::cli
