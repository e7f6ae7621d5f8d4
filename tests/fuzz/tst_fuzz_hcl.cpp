#include "fuzz/hcl_exercise.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <random>

using namespace sallyport;

namespace {

/// Pieces that mean something to the parser, so that more of the changed files are still near to valid ones.
const QByteArrayList pieces{"{", "}", "[", "]", "(", ")", "\"", "${", "%{", "~}", "$${", "<<E\n", "<<-E\n", "\nE\n",
    "\n", "\r\n", "\xEF\xBB\xBF", "\xC3\xA9", "\xFF", " = ", "a = 1\n", "b {\n}\n", "# c\n", "/*", "*/",
    "for x in y : ", "? 1 : 2", "...", ".*", "[*]", ".0", "::", "=>", "if", "else", "endif", "endfor", "1e9", "\\u00e9",
    "\\", "\t", ",", ":", "-"};

class Mutator
{
public:
    Mutator(QByteArrayList cases, unsigned seed)
        : m_cases(std::move(cases))
        , m_random(seed)
    {
    }

    QByteArray next()
    {
        QByteArray bytes = m_cases[below(m_cases.size())];
        for (qsizetype i = below(4); i >= 0; --i)
            change(bytes);
        return bytes;
    }

private:
    qsizetype below(qsizetype limit)
    {
        return static_cast<qsizetype>(m_random() % static_cast<unsigned long>(std::max<qsizetype>(limit, 1)));
    }

    void change(QByteArray &bytes)
    {
        const qsizetype at = below(bytes.size() + 1);
        switch (below(5)) {
        case 0:
            bytes.insert(at, pieces[below(pieces.size())]);
            break;
        case 1:
            bytes.remove(at, below(8) + 1);
            break;
        case 2:
            bytes.insert(at, bytes.mid(below(bytes.size()), below(40)));
            break;
        case 3: {
            const QByteArray &other = m_cases[below(m_cases.size())];
            bytes.insert(at, other.mid(below(other.size()), below(80)));
            break;
        }
        default:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(below(256));
        }
    }

    QByteArrayList m_cases;
    std::mt19937_64 m_random;
};

QByteArrayList cases()
{
    QByteArrayList contents;
    const QDir folder(QStringLiteral(SALLYPORT_SOURCE_DIR "/tests/hcl/data"));
    for (const QString &name : folder.entryList({QStringLiteral("*.hcl")})) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            contents += file.readAll();
    }
    return contents;
}

} // namespace

/// What fuzz_hcl does with a fuzzer's help, with the same seed in each run. SALLYPORT_FULL takes another seed and goes
/// on for longer.
class FuzzHclTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsRandomBytesAndEdits();
};

void FuzzHclTest::standsRandomBytesAndEdits()
{
    const bool isFull = qEnvironmentVariableIsSet("SALLYPORT_FULL");
    const unsigned seed = isFull ? std::random_device()() : 20261123;
    const int rounds = isFull ? 2'000'000 : 40'000;
    qInfo("seed %u, %d files", seed, rounds);
    Mutator mutator(cases(), seed);
    for (int i = 0; i < rounds; ++i) {
        const QByteArray bytes = mutator.next();
        const QString problem = test::exerciseHcl(bytes);
        QVERIFY2(problem.isEmpty(),
            qPrintable(problem + QStringLiteral(": ") + QString::fromUtf8(bytes.toPercentEncoding())));
    }
}

QTEST_GUILESS_MAIN(FuzzHclTest)
#include "tst_fuzz_hcl.moc"
