#pragma once

#include "git/diff.h"
#include "terraform/lint/plaintext.h"

#include <QVector>

#include <vector>

namespace sallyport::draft {

/// Byte ranges to paint over in each line of a diff, hunk by hunk: parallel to DiffFile::hunks and DiffHunk::lines.
using HiddenRanges = std::vector<std::vector<QVector<ByteRange>>>;

/// A line of a diff that holds what is taken for the value of a secret. Whoever lets the diff out of the program (the
/// clipboard, a saved patch, a text for others) names these lines and asks first.
struct HiddenLine
{
    SourceRef at; ///< of a removed line: in the base; otherwise in the file as it shall be
    git::DiffLine::Kind kind = git::DiffLine::Kind::Context;
    const char *reason = ""; ///< a template of a Message without arguments
    friend bool operator==(const HiddenLine &a, const HiddenLine &b)
    {
        return a.at == b.at && a.kind == b.kind && qstrcmp(a.reason, b.reason) == 0;
    }
};

/// Lines that another program takes for values, of which it tells no more than the line.
struct LinesToHide
{
    std::vector<SourceRef> before; ///< in files of the base
    std::vector<SourceRef> after;  ///< in files as they shall be
    friend bool operator==(const LinesToHide &, const LinesToHide &) = default;
};

struct Redaction
{
    HiddenRanges ranges;
    std::vector<HiddenLine> lines;
    friend bool operator==(const Redaction &, const Redaction &) = default;
};

/// Looks for plaintext in the whole file before and after, so that a value that spans lines is hidden in each of them.
/// Also paints over the line that a hunk shows as its context, in place: nothing reads that line back.
Redaction redact(const git::FileEdit &edit, git::DiffFile &diff, const terraform::FeedingNames &feeding = {});

/// Hides in a diff that was redacted already what stands to the right of "=" in more lines.
void hideLines(const git::FileEdit &edit, git::DiffFile &diff, Redaction &redaction, const LinesToHide &more);

/// The bytes with each range replaced by "•••".
QByteArray painted(const QByteArray &bytes, const QVector<ByteRange> &ranges);

/// The diff as it may be shown: git's own text with every hidden range painted over.
QByteArray redactedDiff(const git::DiffFile &diff, const HiddenRanges &ranges);

} // namespace sallyport::draft
