#include "rotation/playbook.h"

#include "estate/block_reader.h"
#include "hcl/parser.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sallyport::rotation {

namespace {

using Need = estate::BlockReader::Need;

/// A playbook before the steps of others are behind its own.
struct Unjoined
{
    Playbook playbook;
    QStringList includes;
    SourceRef includesAt;
};

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([a-z_]+)\\}"));
    return pattern;
}

bool isLabel(const QString &text)
{
    static const QRegularExpression label(QStringLiteral("^[a-z0-9][a-z0-9-]*$"));
    return label.match(text).hasMatch();
}

const QStringList &knownPlaceholders()
{
    static const QStringList names = {QStringLiteral("environment"), QStringLiteral("address"), QStringLiteral("mount"),
        QStringLiteral("folder"), QStringLiteral("path"), QStringLiteral("name")};
    return names;
}

void checkCommand(estate::BlockReader &reader, const QString &command)
{
    for (auto it = placeholder().globalMatch(command); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (!knownPlaceholders().contains(name))
            reader.mistake("command", {QT_TRANSLATE_NOOP("Message", "nothing is known that fills {%1}"), {name}},
                {QT_TRANSLATE_NOOP("Message", "Known: %1"), {knownPlaceholders().join(QStringLiteral(", "))}});
    }
}

Result<PlaybookStep> readStep(const hcl::File &file, const hcl::Block &block)
{
    estate::BlockReader reader(file, block);
    PlaybookStep step;
    step.name = block.label(0);
    reader.text("title", step.title, Need::Required);
    reader.text("command", step.command);
    reader.text("expects", step.expects, Need::Required);
    if (!isLabel(step.name))
        reader.mistake("", {QT_TRANSLATE_NOOP("Message", "this is no name for a step"), {}},
            {QT_TRANSLATE_NOOP("Message", "Use small letters, digits and -: \"re-encrypt\""), {}});
    checkCommand(reader, step.command);
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return step;
}

bool hasStep(const Playbook &playbook, const QString &name)
{
    return std::any_of(
        playbook.steps.begin(), playbook.steps.end(), [&](const PlaybookStep &step) { return step.name == name; });
}

Result<Unjoined> readPlaybook(const hcl::File &file, const hcl::Block &block)
{
    estate::BlockReader reader(file, block);
    Unjoined read;
    read.playbook.name = block.label(0);
    reader.text("title", read.playbook.title, Need::Required);
    reader.texts("kinds", read.playbook.kinds);
    reader.texts("includes", read.includes);
    read.includesAt = reader.at("includes");
    for (const hcl::Block *inner : reader.blocks("step", 1)) {
        auto step = readStep(file, *inner);
        if (!step)
            return Failure(step.error());
        if (hasStep(read.playbook, step->name))
            return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "a second step \"%1\""), {step->name}},
                hcl::locate(file, inner->range.begin).toString(),
                {QT_TRANSLATE_NOOP("Message", "Give each step a name of its own"), {}});
        read.playbook.steps.push_back(std::move(*step));
    }
    if (!isLabel(read.playbook.name))
        reader.mistake("", {QT_TRANSLATE_NOOP("Message", "this is no name for a playbook"), {}},
            {QT_TRANSLATE_NOOP("Message", "Use small letters, digits and -: \"static-db\""), {}});
    if (read.playbook.steps.empty())
        reader.mistake("", {QT_TRANSLATE_NOOP("Message", "a playbook without a step"), {}},
            {QT_TRANSLATE_NOOP("Message", "Add step \"rotate\" { title = \"…\", expects = \"…\" }"), {}});
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return read;
}

Result<void> readFile(const PlaybookFile &from, std::vector<Unjoined> &playbooks)
{
    const auto file = hcl::parse(from.text, from.name);
    if (!file)
        return Failure(file.error());
    estate::BlockReader reader(*file, file->body(), {0, from.text.size()}, from.name);
    for (const hcl::Block *block : reader.blocks("playbook", 1)) {
        auto read = readPlaybook(*file, *block);
        if (!read)
            return Failure(read.error());
        const bool isThere = std::any_of(playbooks.begin(), playbooks.end(),
            [&](const Unjoined &other) { return other.playbook.name == read->playbook.name; });
        if (isThere)
            return fail(ErrorCode::Malformed,
                {QT_TRANSLATE_NOOP("Message", "a second playbook \"%1\""), {read->playbook.name}},
                hcl::locate(*file, block->range.begin).toString(),
                {QT_TRANSLATE_NOOP("Message", "Keep one of them"), {}});
        playbooks.push_back(std::move(*read));
    }
    return reader.finish();
}

/// One level deep: what is included includes nothing itself, so nothing can go in circles.
Result<Playbook> joined(const Unjoined &read, const std::vector<Unjoined> &all)
{
    Playbook playbook = read.playbook;
    for (const QString &name : read.includes) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Unjoined &other) { return other.playbook.name == name; });
        if (found == all.end() || !found->includes.isEmpty())
            return fail(ErrorCode::Malformed,
                found == all.end()
                    ? Message{QT_TRANSLATE_NOOP("Message", "there is no playbook \"%1\" to include"), {name}}
                    : Message{QT_TRANSLATE_NOOP("Message", "\"%1\" includes others itself"), {name}},
                read.includesAt.toString(), {QT_TRANSLATE_NOOP("Message", "Name one that includes nothing"), {}});
        for (const PlaybookStep &step : found->playbook.steps) {
            if (hasStep(playbook, step.name))
                return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "a second step \"%1\""), {step.name}},
                    read.includesAt.toString(), {QT_TRANSLATE_NOOP("Message", "Give each step a name of its own"), {}});
            playbook.steps.push_back(step);
        }
    }
    return playbook;
}

/// What fills the placeholders; without a value for what is not known.
QMap<QString, QString> fillings(const estate::Environment &environment, const QString &path)
{
    QMap<QString, QString> known{{QStringLiteral("environment"), environment.name}};
    static const QString roles = QStringLiteral("/static-roles/");
    const bool isRole = path.contains(roles);
    if (environment.vault) {
        known.insert(QStringLiteral("address"), environment.vault->address);
        known.insert(QStringLiteral("mount"), isRole ? path.section(roles, 0, 0) : environment.vault->mount);
        // Written in front of the path, with its slash; nothing where the mount is one environment's alone.
        known.insert(QStringLiteral("folder"),
            environment.vault->prefix.isEmpty() ? QStringLiteral("") : environment.vault->prefix + u'/');
    }
    if (!path.isEmpty()) {
        known.insert(QStringLiteral("path"), path);
        known.insert(QStringLiteral("name"), path.section(u'/', -1));
    }
    return known;
}

/// A pasted line end runs a command by itself, an invisible sign hides one, a dash in front makes an option.
Result<void> checkNames(const QMap<QString, QString> &known)
{
    for (auto it = known.begin(); it != known.end(); ++it) {
        const QString &text = it.value();
        const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar sign) {
            return sign.isSurrogate() || (sign.isPrint() && sign.category() != QChar::Other_Format);
        });
        if (!isPlain || text.startsWith(u'-'))
            return fail(ErrorCode::Invalid,
                isPlain
                    ? Message{QT_TRANSLATE_NOOP(
                                  "Message", "it begins with a dash, which a program takes for an option"),
                          {}}
                    : Message{QT_TRANSLATE_NOOP("Message", "it holds signs that a terminal does not show as they are"),
                          {}},
                it.key(), {QT_TRANSLATE_NOOP("Message", "Type this command by hand"), {}});
    }
    return {};
}

PreparedStep filled(const PlaybookStep &step, const QMap<QString, QString> &known)
{
    PreparedStep out;
    out.step = step;
    qsizetype end = 0;
    QString command;
    for (auto it = placeholder().globalMatch(step.command); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(1);
        if (!known.contains(name))
            out.missing += name;
        command += step.command.mid(end, match.capturedStart() - end);
        const QString text = known.value(name);
        command += text.isEmpty() ? text : shellQuoted(text);
        end = match.capturedEnd();
    }
    out.missing.removeDuplicates();
    if (out.missing.isEmpty())
        out.command = command + step.command.mid(end);
    return out;
}

} // namespace

Result<std::vector<Playbook>> readPlaybooks(const std::vector<PlaybookFile> &files)
{
    std::vector<Unjoined> read;
    for (const PlaybookFile &file : files) {
        if (const auto done = readFile(file, read); !done)
            return Failure(done.error());
    }
    std::vector<Playbook> playbooks;
    for (const Unjoined &one : read) {
        auto playbook = joined(one, read);
        if (!playbook)
            return Failure(playbook.error());
        playbooks.push_back(std::move(*playbook));
    }
    return playbooks;
}

const Playbook *playbookNamed(const std::vector<Playbook> &playbooks, const QString &name)
{
    const auto found = std::find_if(
        playbooks.begin(), playbooks.end(), [&](const Playbook &playbook) { return playbook.name == name; });
    return found == playbooks.end() ? nullptr : &*found;
}

Result<std::vector<PreparedStep>> prepared(
    const Playbook &playbook, const estate::Environment &environment, const QString &path)
{
    const QMap<QString, QString> known = fillings(environment, path);
    if (const auto good = checkNames(known); !good)
        return Failure(good.error());
    std::vector<PreparedStep> steps;
    for (const PlaybookStep &step : playbook.steps)
        steps.push_back(filled(step, known));
    return steps;
}

QString shellQuoted(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:@%+,=-]+$"));
    if (plain.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace sallyport::rotation
