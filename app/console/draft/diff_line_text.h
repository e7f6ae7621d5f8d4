#pragma once

#include "git/diff.h"
#include "widgets/palette.h"

#include <QList>
#include <QString>

namespace sallyport::console {

/// The only place where bytes of a file become text of the diff: what must not be seen is taken out here.
///
/// Lines have one character on screen for each of the text, so that a position in the one is a position in the other.
QString lineText(const QByteArray &bytes);
/// How wide a line can become, in characters of the fixed face; an upper bound that needs no shaping.
int displayColumns(const QByteArray &bytes);

/// Paints over what must not be seen; the words that differ stay where they are beside it.
void hideIn(git::DiffLine &line, const QVector<ByteRange> &hidden);

/// A stretch of a line in one colour.
struct LineRun
{
    int begin = 0; ///< in characters of lineText()
    int length = 0;
    Role role = Role::Text;
    friend bool operator==(const LineRun &, const LineRun &) = default;
};

/// HCL of the line as our own lexer sees it. Other files of a draft (there are none yet) are shown plainly.
QList<LineRun> syntaxRuns(const QByteArray &bytes);
/// The words that differ from the line it is paired with; their role is the background.
QList<LineRun> changedRuns(const git::DiffLine &line);

QString fileHeaderText(const git::DiffFile &file);
QString hunkHeaderText(const git::DiffHunk &hunk);
/// "@@ -32,15 +32,23 @@"
QString hunkRange(const git::DiffHunk &hunk);
/// Why a file of the diff has no lines.
QString noticeText(const git::DiffFile &file);

} // namespace sallyport::console
