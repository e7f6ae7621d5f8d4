#include "draft/change_parts.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>

namespace sallyport::draft {

namespace {

using Lines = QList<QByteArray>;

int indentation(const QByteArray &line)
{
    int width = 0;
    while (width < line.size() && (line.at(width) == ' ' || line.at(width) == '\t'))
        ++width;
    return width;
}

bool isBlank(const QByteArray &line)
{
    return line.trimmed().isEmpty();
}

/// What a line is about without what it says of it: "version" of "version = 7", `resource "x" "y"` of its first line.
QByteArray keyOf(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c == '=' || c == '{' || c == ':'; });
    const QByteArray key = text.left(std::distance(text.begin(), end)).trimmed();
    return key.isEmpty() ? text : key;
}

/// The keys of the lines that enclose a line by their indentation, outermost first. Works for whatever people indent:
/// HCL, YAML, CODEOWNERS.
QStringList outlineAt(const Lines &lines, int number)
{
    QStringList outline;
    int width = indentation(lines.at(number - 1));
    for (int above = number - 1; above >= 1 && width > 0; --above) {
        const QByteArray &line = lines.at(above - 1);
        if (isBlank(line) || indentation(line) >= width)
            continue;
        width = indentation(line);
        outline.prepend(QString::fromUtf8(keyOf(line)));
    }
    return outline;
}

/// The first line of the part that is not blank.
int firstTelling(const Lines &lines, int first, int count)
{
    int number = first;
    while (number < first + count - 1 && isBlank(lines.at(number - 1)))
        ++number;
    return number;
}

PartId describe(const QString &path, const Part &part, const Lines &before, const Lines &after)
{
    const bool adds = part.added > 0;
    const Lines &lines = adds ? after : before;
    const int first = firstTelling(lines, adds ? part.firstNew : part.firstOld, adds ? part.added : part.removed);
    QStringList place = outlineAt(lines, first);
    place += QString::fromUtf8(keyOf(lines.at(first - 1)));
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (int i = 0; i < part.removed; ++i)
        digest.addData('-' + keyOf(before.at(part.firstOld - 1 + i)) + '\n');
    for (int i = 0; i < part.added; ++i)
        digest.addData('+' + keyOf(after.at(part.firstNew - 1 + i)) + '\n');
    return {path, place.join(QStringLiteral(" > ")), QString::fromLatin1(digest.result().toHex().left(16)), 1};
}

/// Where the runs of changed lines are.
std::vector<Part> runsOf(const git::DiffFile &diff)
{
    std::vector<Part> runs;
    for (const git::DiffHunk &hunk : diff.hunks) {
        // A hunk without a line on one side counts from the line before it.
        int nextOld = hunk.oldCount == 0 ? hunk.oldStart + 1 : hunk.oldStart;
        int nextNew = hunk.newCount == 0 ? hunk.newStart + 1 : hunk.newStart;
        bool isOpen = false;
        for (const git::DiffLine &line : hunk.lines) {
            const bool isContext = line.kind == git::DiffLine::Kind::Context;
            if (!isContext && !isOpen)
                runs.push_back({{}, nextOld, 0, nextNew, 0});
            isOpen = !isContext;
            if (line.kind != git::DiffLine::Kind::Added)
                ++nextOld;
            if (line.kind != git::DiffLine::Kind::Removed)
                ++nextNew;
            if (line.kind == git::DiffLine::Kind::Removed)
                ++runs.back().removed;
            if (line.kind == git::DiffLine::Kind::Added)
                ++runs.back().added;
        }
    }
    return runs;
}

/// Numbers the parts that would otherwise be taken for each other.
void number(std::vector<Part> &parts)
{
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        part->id.number += int(std::count_if(parts.begin(), part,
            [&](const Part &other) { return other.id.place == part->id.place && other.id.lines == part->id.lines; }));
    }
}

} // namespace

QList<QByteArray> linesWithEnds(const QByteArray &bytes)
{
    QList<QByteArray> lines;
    for (qsizetype begin = 0; begin < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? bytes.size() : newline + 1;
        lines += bytes.mid(begin, end - begin);
        begin = end;
    }
    return lines;
}

Result<std::vector<Part>> partsOf(const git::FileEdit &edit)
{
    const auto diff = git::diffOf(edit);
    if (!diff)
        return Failure(diff.error());
    std::vector<Part> parts = runsOf(*diff);
    const Lines before = linesWithEnds(edit.before.value_or(QByteArray()));
    const Lines after = linesWithEnds(edit.after);
    for (Part &part : parts)
        part.id = describe(edit.path, part, before, after);
    number(parts);
    return parts;
}

Result<git::FileEdit> withoutParts(const git::FileEdit &edit, const std::vector<PartId> &leftOut)
{
    const auto parts = partsOf(edit);
    if (!parts)
        return Failure(parts.error());
    const Lines before = linesWithEnds(edit.before.value_or(QByteArray()));
    const Lines after = linesWithEnds(edit.after);
    git::FileEdit reduced = edit;
    reduced.after.clear();
    int next = 1; // the first line of the old text that is not yet taken over
    const auto keepUntil = [&](int end) {
        for (; next < end; ++next)
            reduced.after += before.at(next - 1);
    };
    for (const Part &part : *parts) {
        if (std::find(leftOut.begin(), leftOut.end(), part.id) != leftOut.end())
            continue;
        keepUntil(part.firstOld);
        for (int i = 0; i < part.added; ++i)
            reduced.after += after.at(part.firstNew - 1 + i);
        next += part.removed;
    }
    keepUntil(int(before.size()) + 1);
    return reduced;
}

} // namespace sallyport::draft
