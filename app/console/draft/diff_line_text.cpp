#include "console/draft/diff_line_text.h"

#include "draft/redaction.h"
#include "hcl/highlight.h"

#include <QCoreApplication>

#include <algorithm>

namespace sallyport::console {

namespace {

// Laying out a line takes time that grows with it; nobody reads further than this.
constexpr qsizetype bytesShown = 4000;
constexpr int tabColumns = 4;

/// Gives this file its translation context.
class DiffText
{
    Q_DECLARE_TR_FUNCTIONS(DiffText)
};

/// Characters that change what the rest of a line looks like: a reviewer must see that they are there.
bool isDeceptive(QChar character)
{
    const bool isDirection = character.isSurrogate() ? false : character.category() == QChar::Other_Format;
    return isDirection || (character.category() == QChar::Other_Control && character != u'\t');
}

QByteArray shown(const QByteArray &bytes)
{
    return bytes.size() <= bytesShown ? bytes : bytes.left(bytesShown);
}

LineRun runOf(const QByteArray &bytes, const ByteRange &range, Role role)
{
    const auto characters = [&](qsizetype until) {
        return int(QString::fromUtf8(bytes.constData(), std::min<qsizetype>(until, bytes.size())).size());
    };
    const int begin = characters(range.begin);
    return {begin, characters(range.end) - begin, role};
}

Role roleOf(hcl::TokenClass token)
{
    switch (token) {
    case hcl::TokenClass::Keyword:
        return Role::SyntaxKeyword;
    case hcl::TokenClass::String:
        return Role::SyntaxString;
    case hcl::TokenClass::Number:
        return Role::SyntaxNumber;
    case hcl::TokenClass::Comment:
        return Role::SyntaxComment;
    case hcl::TokenClass::Name:
    case hcl::TokenClass::Interpolation:
    case hcl::TokenClass::Punctuation:
        return Role::Text;
    }
    return Role::Text;
}

} // namespace

void hideIn(git::DiffLine &line, const QVector<ByteRange> &hidden)
{
    if (hidden.isEmpty())
        return;
    static const qsizetype paint = draft::painted("x", {ByteRange{0, 1}}).size();
    const auto moved = [&](qsizetype at) {
        qsizetype by = 0;
        for (const ByteRange &range : hidden) {
            if (at <= range.begin)
                break;
            if (at < range.end)
                return range.begin + by;
            by += paint - (range.end - range.begin);
        }
        return at + by;
    };
    for (ByteRange &range : line.changed)
        range = {moved(range.begin), moved(range.end)};
    line.bytes = draft::painted(line.bytes, hidden);
}

QString lineText(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(shown(bytes));
    std::replace_if(text.begin(), text.end(), isDeceptive, QChar(QChar::ReplacementCharacter));
    if (bytes.size() > bytesShown)
        text += QStringLiteral(" …");
    return text;
}

int displayColumns(const QByteArray &bytes)
{
    const qsizetype size = std::min(bytes.size(), bytesShown + 4);
    return int(size + std::count(bytes.begin(), bytes.begin() + size, '\t') * (tabColumns - 1));
}

QList<LineRun> syntaxRuns(const QByteArray &bytes)
{
    const QByteArray seen = shown(bytes);
    QList<LineRun> runs;
    for (const hcl::Token &token : hcl::tokens(seen)) {
        const Role role = roleOf(token.kind);
        if (role != Role::Text)
            runs.append(runOf(seen, token.range, role));
    }
    return runs;
}

QList<LineRun> changedRuns(const git::DiffLine &line)
{
    const Role role = line.kind == git::DiffLine::Kind::Added ? Role::DiffAddWord : Role::DiffDelWord;
    QList<LineRun> runs;
    for (const ByteRange &range : line.changed)
        runs.append(runOf(shown(line.bytes), range, role));
    return runs;
}

QString fileHeaderText(const git::DiffFile &file)
{
    return QStringLiteral("%1 +%2 \u2212%3").arg(file.path).arg(file.added).arg(file.removed);
}

QString hunkRange(const git::DiffHunk &hunk)
{
    return QStringLiteral("@@ -%1,%2 +%3,%4 @@")
        .arg(hunk.oldStart)
        .arg(hunk.oldCount)
        .arg(hunk.newStart)
        .arg(hunk.newCount);
}

QString hunkHeaderText(const git::DiffHunk &hunk)
{
    return hunkRange(hunk) + QLatin1Char(' ') + lineText(hunk.context);
}

QString noticeText(const git::DiffFile &file)
{
    return file.kind == git::DiffFile::Kind::Binary ? DiffText::tr("A binary file: its bytes are not shown")
                                                    : DiffText::tr("No line differs");
}

} // namespace sallyport::console
