#include "cli/command.h"
#include "hcl/address.h"
#include "hcl/parser.h"
#include "hcl/ranges.h"

#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>

namespace sallyport::cli {

namespace {

const QString standardInput = QStringLiteral("-");

Result<QByteArray> contentOf(Invocation &invocation, const QString &name)
{
    if (name == standardInput)
        return invocation.in.device()->readAll();
    QFile file(name);
    if (QFileInfo(name).isDir() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("Message", "the file cannot be read"), {}}, name,
            verbatim(file.errorString()));
    return file.readAll();
}

/// The arguments, or the lines of --files-from; standard input's content where nothing is named.
Result<QStringList> filesGiven(Invocation &invocation)
{
    const QString list = invocation.takeOption(QStringLiteral("--files-from"));
    if (list.isEmpty())
        return invocation.arguments.isEmpty() ? QStringList{standardInput} : invocation.arguments;
    const auto lines = contentOf(invocation, list);
    if (!lines)
        return tl::unexpected(lines.error());
    return QString::fromUtf8(*lines).split(QLatin1Char('\n'), Qt::SkipEmptyParts) + invocation.arguments;
}

QString shownName(const QString &name)
{
    return name == standardInput ? QStringLiteral("<stdin>") : name;
}

/// What is made of one file: its tree, or why there is none.
struct Verdict
{
    QString name;
    Result<hcl::File> file;

    bool isUnreadable() const { return !file && file.error().code == ErrorCode::Unreadable; }
};

Verdict judge(Invocation &invocation, const QString &name)
{
    const auto content = contentOf(invocation, name);
    if (!content)
        return {shownName(name), tl::unexpected(content.error())};
    return {shownName(name), hcl::parse(*content, shownName(name))};
}

QJsonObject toJson(const Verdict &verdict)
{
    QJsonObject object{{QStringLiteral("file"), verdict.name}, {QStringLiteral("valid"), verdict.file.has_value()}};
    if (!verdict.file) {
        const Error &error = verdict.file.error();
        object.insert(QStringLiteral("error"),
            QJsonObject{{QStringLiteral("code"), nameOf(error.code)}, {QStringLiteral("what"), englishText(error.what)},
                {QStringLiteral("subject"), error.subject}, {QStringLiteral("advice"), englishText(error.advice)}});
    }
    return object;
}

QJsonArray toJson(const std::vector<hcl::Region> &regions)
{
    QJsonArray array;
    for (const hcl::Region &region : regions) {
        QJsonObject object{{QStringLiteral("what"), region.what}, {QStringLiteral("begin"), region.range.begin},
            {QStringLiteral("end"), region.range.end}};
        if (!region.name.isEmpty())
            object.insert(QStringLiteral("name"), region.name);
        array.append(object);
    }
    return array;
}

void printRanges(QTextStream &out, const Verdict &verdict)
{
    for (const hcl::Region &region : hcl::ranges(*verdict.file)) {
        out << verdict.name << '\t' << region.range.begin << '-' << region.range.end << '\t' << region.what;
        if (!region.name.isEmpty())
            out << '\t' << QString(region.name).replace(QLatin1Char('\n'), QLatin1String("\\n"));
        out << '\n';
    }
}

enum class Wanted { Verdicts, Ranges };

int examine(Invocation &invocation, Wanted wanted)
{
    const auto names = filesGiven(invocation);
    if (!names)
        return invocation.failed(names.error());
    bool isInvalid = false;
    bool isUnreadable = false;
    QJsonArray json;
    for (const QString &name : *names) {
        const Verdict verdict = judge(invocation, name);
        isUnreadable = isUnreadable || verdict.isUnreadable();
        isInvalid = isInvalid || (!verdict.file && !verdict.isUnreadable());
        if (invocation.output == Output::Json) {
            QJsonObject object = toJson(verdict);
            if (wanted == Wanted::Ranges && verdict.file)
                object.insert(QStringLiteral("ranges"), toJson(hcl::ranges(*verdict.file)));
            json.append(object);
        } else if (!verdict.file) {
            (wanted == Wanted::Ranges ? invocation.err : invocation.out) << verdict.file.error().toString() << '\n';
        } else if (wanted == Wanted::Ranges) {
            printRanges(invocation.out, verdict);
        } else {
            invocation.out << verdict.name << ": valid\n";
        }
    }
    if (invocation.output == Output::Json)
        invocation.printJson(json);
    return isInvalid ? Findings : isUnreadable ? CouldNotCheck : Fine;
}

/// An address or an expression that does not fit is wrong usage; a file that does not parse is a finding.
int exitCodeOf(Invocation &invocation, const Error &error, int otherwise)
{
    const int code = invocation.failed(error);
    return code == CouldNotCheck && error.code != ErrorCode::Unreadable ? otherwise : code;
}

/// The bytes as they are: no conversion may touch a byte order mark or a line end.
void printBytes(Invocation &invocation, const QByteArray &bytes)
{
    if (invocation.output == Output::Json) {
        invocation.printJson(QJsonObject{{QStringLiteral("text"), QString::fromUtf8(bytes)}});
        return;
    }
    invocation.out.flush();
    invocation.out.device()->write(bytes);
}

int set(Invocation &invocation)
{
    const bool removes = invocation.takeFlag(QStringLiteral("--remove"));
    const qsizetype wanted = removes ? 2 : 3;
    if (invocation.arguments.size() < wanted)
        return invocation.misused(QStringLiteral("hcl set takes a file (- for standard input), an address and, without "
                                                 "--remove, an expression"));
    if (invocation.arguments.size() > wanted)
        return invocation.misused(QStringLiteral("\"%1\" is not understood here").arg(invocation.arguments.at(wanted)));
    const auto address = hcl::parseAddress(invocation.arguments.at(1));
    if (!address)
        return exitCodeOf(invocation, address.error(), Usage);
    const Verdict verdict = judge(invocation, invocation.arguments.at(0));
    if (!verdict.file)
        return exitCodeOf(invocation, verdict.file.error(), Findings);
    const auto edited = removes ? hcl::removeAt(*verdict.file, *address)
                                : hcl::setAt(*verdict.file, *address, invocation.arguments.at(2).toUtf8());
    if (!edited)
        return exitCodeOf(invocation, edited.error(), Usage);
    printBytes(invocation, *edited);
    return Fine;
}

} // namespace

int runHcl(Invocation &invocation)
{
    const QString what = invocation.arguments.isEmpty() ? QString() : invocation.arguments.takeFirst();
    if (what == QLatin1String("set"))
        return set(invocation);
    if (what != QLatin1String("check") && what != QLatin1String("ranges"))
        return invocation.misused(QStringLiteral("hcl takes check, ranges or set"));
    for (const QString &argument : std::as_const(invocation.arguments)) {
        if (argument.startsWith(QLatin1String("--")) && !argument.startsWith(QLatin1String("--files-from")))
            return invocation.misused(QStringLiteral("\"%1\" is not understood here").arg(argument));
    }
    return examine(invocation, what == QLatin1String("check") ? Wanted::Verdicts : Wanted::Ranges);
}

} // namespace sallyport::cli
