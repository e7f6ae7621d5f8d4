#include "git/diff.h"

#include "git/handles.h"
#include "git/word_diff.h"

#include <algorithm>

namespace sallyport::git {

namespace {

struct LibraryUse
{
    LibraryUse() { git_libgit2_init(); }
    ~LibraryUse() { git_libgit2_shutdown(); }
    Q_DISABLE_COPY_MOVE(LibraryUse)
};

} // namespace

static QByteArray blobId(const QByteArray &bytes)
{
    git_oid oid;
    git_odb_hash(&oid, bytes.constData(), size_t(bytes.size()), GIT_OBJECT_BLOB);
    char hex[GIT_OID_HEXSZ + 1];
    return QByteArray(git_oid_tostr(hex, sizeof hex, &oid));
}

static QByteArray contextOf(const git_diff_hunk &hunk)
{
    const QByteArray header(hunk.header, qsizetype(hunk.header_len));
    const qsizetype end = header.indexOf(" @@", 3);
    QByteArray context = header.mid(end + 4);
    while (context.endsWith('\n'))
        context.chop(1);
    return context;
}

static std::optional<DiffLine> lineOf(const git_diff_line &line)
{
    DiffLine result;
    switch (line.origin) {
    case GIT_DIFF_LINE_CONTEXT:
        break;
    case GIT_DIFF_LINE_ADDITION:
        result.kind = DiffLine::Kind::Added;
        break;
    case GIT_DIFF_LINE_DELETION:
        result.kind = DiffLine::Kind::Removed;
        break;
    default:
        // The remark about a missing newline, which the line before it carries already.
        return std::nullopt;
    }
    result.oldLine = std::max(line.old_lineno, 0);
    result.newLine = std::max(line.new_lineno, 0);
    result.bytes = QByteArray(line.content, qsizetype(line.content_len));
    if (result.bytes.endsWith('\n'))
        result.bytes.chop(1);
    else
        result.end = DiffLine::End::Missing;
    return result;
}

static qsizetype runEnd(const QVector<DiffLine> &lines, qsizetype begin, DiffLine::Kind kind)
{
    while (begin < lines.size() && lines[begin].kind == kind)
        ++begin;
    return begin;
}

/// The n-th removed line of a run is paired with the n-th added line after it.
static void markWords(QVector<DiffLine> &lines)
{
    for (qsizetype begin = 0; begin < lines.size();) {
        const qsizetype middle = runEnd(lines, begin, DiffLine::Kind::Removed);
        const qsizetype end = runEnd(lines, middle, DiffLine::Kind::Added);
        for (qsizetype i = 0; i < std::min(middle - begin, end - middle); ++i)
            std::tie(lines[begin + i].changed, lines[middle + i].changed) =
                changedWords(lines[begin + i].bytes, lines[middle + i].bytes);
        begin = std::max(end, begin + 1);
    }
}

static DiffHunk hunkAt(git_patch *patch, size_t index)
{
    const git_diff_hunk *from = nullptr;
    size_t lineCount = 0;
    git_patch_get_hunk(&from, &lineCount, patch, index);
    DiffHunk hunk{from->old_start, from->old_lines, from->new_start, from->new_lines, contextOf(*from), {}};
    for (size_t i = 0; i < lineCount; ++i) {
        const git_diff_line *line = nullptr;
        git_patch_get_line_in_hunk(&line, patch, index, i);
        if (auto read = lineOf(*line))
            hunk.lines.append(std::move(*read));
    }
    markWords(hunk.lines);
    return hunk;
}

static void count(DiffFile &file)
{
    for (const DiffHunk &hunk : file.hunks)
        for (const DiffLine &line : hunk.lines) {
            file.added += line.kind == DiffLine::Kind::Added ? 1 : 0;
            file.removed += line.kind == DiffLine::Kind::Removed ? 1 : 0;
        }
}

static DiffFile withoutHunks(const FileEdit &edit)
{
    DiffFile file;
    file.path = edit.path;
    file.origin = edit.before ? DiffFile::Origin::Changed : DiffFile::Origin::Created;
    file.mode = edit.mode;
    file.oldBlob = edit.before ? blobId(*edit.before) : QByteArray(GIT_OID_HEXSZ, '0');
    file.newBlob = blobId(edit.after);
    return file;
}

static Result<PatchHandle> patchOf(const FileEdit &edit)
{
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.context_lines = 3;
    // git's own default since 2.14; without it hunks can start elsewhere.
    options.flags = GIT_DIFF_INDENT_HEURISTIC;
    const QByteArray path = edit.path.toUtf8();
    const QByteArray before = edit.before.value_or(QByteArray());
    git_patch *patch = nullptr;
    const int code = git_patch_from_buffers(&patch, before.constData(), size_t(before.size()), path.constData(),
        edit.after.constData(), size_t(edit.after.size()), path.constData(), &options);
    if (code != 0)
        return gitFailure(code, edit.path);
    return PatchHandle(patch);
}

/// The lines point into the bytes of the edit, so that these must outlive the patch.
Result<DiffFile> diffOf(const FileEdit &edit)
{
    const LibraryUse use;
    DiffFile file = withoutHunks(edit);
    const auto patch = patchOf(edit);
    if (!patch)
        return Failure(patch.error());
    if (git_patch_get_delta(patch->get())->flags & GIT_DIFF_FLAG_BINARY)
        file.kind = DiffFile::Kind::Binary;
    for (size_t i = 0; i < git_patch_num_hunks(patch->get()); ++i)
        file.hunks.append(hunkAt(patch->get(), i));
    count(file);
    return file;
}

static QByteArray octal(char byte)
{
    return '\\' + QByteArray::number(static_cast<unsigned char>(byte), 8).rightJustified(3, '0');
}

/// C-style quoting as git does it with its default core.quotePath.
static QByteArray quoted(const QByteArray &path)
{
    static const QByteArray escaped("\a\b\t\n\v\f\r\"\\");
    static const QByteArray letters("abtnvfr\"\\");
    QByteArray result;
    for (const char byte : path) {
        if (const qsizetype i = escaped.indexOf(byte); i >= 0)
            (result += '\\') += letters[i];
        else if (static_cast<unsigned char>(byte) < 0x20 || static_cast<unsigned char>(byte) >= 0x7f)
            result += octal(byte);
        else
            result += byte;
    }
    return result == path ? path : '"' + result + '"';
}

static QByteArray rangeText(int start, int lines)
{
    return lines == 1 ? QByteArray::number(start) : QByteArray::number(start) + ',' + QByteArray::number(lines);
}

static QByteArray hunkText(const DiffHunk &hunk)
{
    QByteArray text =
        "@@ -" + rangeText(hunk.oldStart, hunk.oldCount) + " +" + rangeText(hunk.newStart, hunk.newCount) + " @@";
    if (!hunk.context.isEmpty())
        text += ' ' + hunk.context;
    text += '\n';
    for (const DiffLine &line : hunk.lines) {
        text += line.kind == DiffLine::Kind::Added ? '+' : line.kind == DiffLine::Kind::Removed ? '-' : ' ';
        text += line.bytes + '\n';
        if (line.end == DiffLine::End::Missing)
            text += "\\ No newline at end of file\n";
    }
    return text;
}

static QByteArray headText(const DiffFile &file, const QByteArray &a, const QByteArray &b)
{
    const QByteArray mode = file.mode == FileMode::Executable ? "100755" : "100644";
    const QByteArray index = "index " + file.oldBlob.left(7) + ".." + file.newBlob.left(7);
    QByteArray text = "diff --git " + a + ' ' + b + '\n';
    if (file.origin == DiffFile::Origin::Created)
        return text + "new file mode " + mode + '\n' + index + '\n';
    return text + index + ' ' + mode + '\n';
}

QByteArray unifiedDiff(const DiffFile &file)
{
    if (file.oldBlob == file.newBlob)
        return {};
    const QByteArray path = file.path.toUtf8();
    const QByteArray a = quoted("a/" + path);
    const QByteArray b = quoted("b/" + path);
    const bool created = file.origin == DiffFile::Origin::Created;
    const QByteArray from = created ? QByteArray("/dev/null") : a;
    QByteArray text = headText(file, a, b);
    if (file.kind == DiffFile::Kind::Binary)
        return text + "Binary files " + from + " and " + b + " differ\n";
    if (file.hunks.isEmpty())
        return text;
    // The tab tells patch where a name with spaces ends.
    const QByteArray tab = path.contains(' ') ? "\t" : "";
    text += "--- " + from + (created ? QByteArray() : tab) + "\n+++ " + b + tab + '\n';
    for (const DiffHunk &hunk : file.hunks)
        text += hunkText(hunk);
    return text;
}

} // namespace sallyport::git
