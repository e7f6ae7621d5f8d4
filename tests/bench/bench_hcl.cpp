// How fast one thread parses HCL, beside hashicorp/hcl's own parser on the same files in the same run.
//
//   bench_hcl [FOLDER]
//
// FOLDER, or SALLYPORT_HCL_CORPUS, holds real repositories; without either the sample repository of our tests is
// parsed, whose files are few and small.

#include "hcl/oracle_program.h"
#include "hcl/parser.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>

using namespace sallyport;

namespace {

constexpr qint64 length = 3'000; // milliseconds

struct Corpus
{
    QStringList names;
    std::vector<QByteArray> files;
    qsizetype bytes = 0;
};

Corpus read(const QString &folder)
{
    Corpus corpus;
    const QStringList patterns{QStringLiteral("*.tf"), QStringLiteral("*.tfvars"), QStringLiteral("*.hcl")};
    QDirIterator walk(folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        corpus.names += file.fileName();
        corpus.files.push_back(file.readAll());
        corpus.bytes += corpus.files.back().size();
    }
    return corpus;
}

/// Bytes a second of the fastest round: what disturbs a round makes it slower, never faster.
double parseAll(const Corpus &corpus, qsizetype *valid)
{
    double fastest = 0;
    QElapsedTimer whole;
    for (whole.start(); whole.elapsed() < length;) {
        *valid = 0;
        QElapsedTimer round;
        round.start();
        for (const QByteArray &bytes : corpus.files)
            *valid += hcl::parse(bytes).has_value() ? 1 : 0;
        fastest = std::max(fastest, double(corpus.bytes) * 1e9 / double(round.nsecsElapsed()));
    }
    return fastest;
}

/// The same of hclsyntax; 0 when it cannot be asked.
double askOracle(const Corpus &corpus)
{
    const auto program = test::oracleProgram();
    if (!program) {
        std::printf("hclsyntax: not measured, %s\n", qPrintable(englishText(program.error().what)));
        return 0;
    }
    QProcess oracle;
    oracle.start(*program, {QStringLiteral("-time")});
    oracle.write(corpus.names.join(QLatin1Char('\n')).toUtf8());
    oracle.closeWriteChannel();
    oracle.waitForFinished(300'000);
    return oracle.readAllStandardOutput().toDouble();
}

} // namespace

int main(int argc, char **argv)
{
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1])
                                    : qEnvironmentVariable("SALLYPORT_HCL_CORPUS",
                                          QStringLiteral(SALLYPORT_SOURCE_DIR "/tests/servers/data"));
    const Corpus corpus = read(folder);
    if (corpus.files.empty()) {
        std::printf("no .tf, .tfvars or .hcl file in %s\n", qPrintable(folder));
        return 1;
    }
    qsizetype valid = 0;
    const double ours = parseAll(corpus, &valid);
    std::printf("%zu files, %.1f MB, %lld of them valid\n", corpus.files.size(), double(corpus.bytes) / 1e6,
        static_cast<long long>(valid));
    std::printf("parsed at %.0f MB/s in one thread\n", ours / 1e6);
    const double theirs = askOracle(corpus);
    if (theirs > 0)
        std::printf("hclsyntax: %.1f MB/s; ours is %.0f times as fast\n", theirs / 1e6, ours / theirs);
}
