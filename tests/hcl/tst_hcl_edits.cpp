#include "edit_cases.h"
#include "hcl/parser.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::hcl;

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

bool isFull()
{
    return qEnvironmentVariableIsSet("SALLYPORT_FULL");
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, {QStringLiteral("*.tf"), QStringLiteral("*.tfvars"), QStringLiteral("*.hcl")},
        QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += walk.next();
    files.sort();
    return files;
}

/// At most so many, evenly spread.
QStringList spread(const QStringList &all, qsizetype limit)
{
    if (all.size() <= limit)
        return all;
    QStringList some;
    for (qsizetype i = 0; i < limit; ++i)
        some += all[i * all.size() / limit];
    return some;
}

QStringList corpus()
{
    const QString given = qEnvironmentVariable("SALLYPORT_HCL_CORPUS");
    if (!given.isEmpty())
        return spread(filesIn(given), isFull() ? 1'000'000 : 2'000);
    return filesIn(QStringLiteral(SALLYPORT_TEST_DATA)) +
           filesIn(QStringLiteral(SALLYPORT_SOURCE_DIR "/tests/servers/data")) +
           filesIn(QStringLiteral(SALLYPORT_SOURCE_DIR "/tests/draft")) +
           filesIn(QStringLiteral(SALLYPORT_SOURCE_DIR "/resources"));
}

/// Lets terraform fmt loose on all files of a folder.
void format(const QString &folder)
{
    QProcess fmt;
    fmt.start(QStringLiteral("terraform"), {QStringLiteral("fmt"), QStringLiteral("-list=false"), folder});
    fmt.waitForFinished(300'000);
}

struct Edited
{
    QString from;
    const char *kind;
    QByteArray before;
    QByteArray after;
};

} // namespace

/// Every kind of edit on every place of real files.
class HclEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areSurgical();
    void leaveNothingToTerraformFmt();
};

void HclEditsTest::areSurgical()
{
    QMap<QString, int> done;
    QMap<QString, int> refused;
    QStringList flaws;
    QStringList reasons;
    for (const QString &name : corpus()) {
        const auto file = parse(readAll(name), name);
        if (!file)
            continue;
        for (const test::EditCase &edit : test::editCases(*file)) {
            const auto after = edit.edit(*file);
            ++(after ? done : refused)[QString::fromUtf8(edit.kind)];
            const QString problem = after ? test::flaw(*file, edit, *after) : QString();
            if (!after)
                reasons += QStringLiteral("%1: %2").arg(QLatin1String(edit.kind), after.error().toString());
            if (!problem.isEmpty())
                flaws += QStringLiteral("%1: %2: %3").arg(name, QLatin1String(edit.kind), problem);
        }
    }
    for (auto kind = done.cbegin(); kind != done.cend(); ++kind)
        qInfo("%s: %d done, %d refused", qPrintable(kind.key()), kind.value(), refused.value(kind.key()));
    for (const QString &reason : reasons.mid(0, 10))
        qInfo("refused, for example: %s", qPrintable(reason));
    QVERIFY(done.size() >= 19);
    QVERIFY2(flaws.isEmpty(),
        qPrintable(QStringLiteral("%1 flaws\n").arg(flaws.size()) + flaws.mid(0, 20).join(QLatin1Char('\n'))));
}

/// Of the touched lines the first that terraform fmt would change, or -1.
qsizetype firstDifference(const QByteArrayList &ours, const QByteArrayList &theirs, qsizetype first, qsizetype last)
{
    for (qsizetype line = first; line <= last; ++line) {
        if (ours.value(line) != theirs.value(line) || ours.size() != theirs.size())
            return line;
    }
    return -1;
}

/// A group of lines that loses its longest name keeps its columns, the touched line among them: only realigning the
/// neighbours, which an edit never does, would please terraform fmt.
void HclEditsTest::leaveNothingToTerraformFmt()
{
    if (QStandardPaths::findExecutable(QStringLiteral("terraform")).isEmpty())
        QSKIP("absent: terraform");
    // Files that are as terraform fmt has them, and a sample of their edits.
    const QTemporaryDir originals;
    const QStringList names = spread(corpus(), isFull() ? 2'000 : 200);
    const auto path = [](const QTemporaryDir &folder, qsizetype i) {
        return folder.filePath(QString::number(i) + QStringLiteral(".tf"));
    };
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QByteArray bytes = readAll(names[i]);
        if (parse(bytes))
            write(path(originals, i), bytes);
    }
    format(originals.path());
    std::vector<Edited> edited;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QByteArray bytes = readAll(names[i]);
        const auto file = parse(bytes);
        if (!file || readAll(path(originals, i)) != bytes)
            continue;
        const auto cases = test::editCases(*file);
        for (std::size_t k = static_cast<std::size_t>(i) % 7; k < cases.size(); k += 7) {
            if (const auto after = cases[k].edit(*file))
                edited.push_back({names[i], cases[k].kind, bytes, *after});
        }
    }
    const QTemporaryDir results;
    for (std::size_t i = 0; i < edited.size(); ++i)
        write(path(results, static_cast<qsizetype>(i)), edited[i].after);
    format(results.path());
    QStringList complaints;
    int groups = 0;
    for (std::size_t i = 0; i < edited.size(); ++i) {
        const QByteArrayList ours = edited[i].after.split('\n');
        const QByteArrayList theirs = readAll(path(results, static_cast<qsizetype>(i))).split('\n');
        const auto [first, last] = test::touchedLines(edited[i].before, edited[i].after);
        const qsizetype line = firstDifference(ours, theirs, first, last);
        if (line < 0)
            continue;
        if (ours.value(first - 1) != theirs.value(first - 1) || ours.value(last + 1) != theirs.value(last + 1))
            ++groups;
        else
            complaints += QStringLiteral("%1: %2\n  ours   %3\n  theirs %4")
                              .arg(edited[i].from, QLatin1String(edited[i].kind), QString::fromUtf8(ours.value(line)),
                                  QString::fromUtf8(theirs.value(line)));
    }
    qInfo("%zu edits of formatted files, %lld complaints, %d groups that lost their longest name", edited.size(),
        static_cast<long long>(complaints.size()), groups);
    QVERIFY(edited.size() > 50);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.mid(0, 40).join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(HclEditsTest)
#include "tst_hcl_edits.moc"
