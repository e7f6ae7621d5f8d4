#include "pdf/pdf_page.h"

#include <QFile>
#include <QGuiApplication>
#include <QHashFunctions>

#include <cstdio>

/// sallyport-pdf TIME: HTML on standard input, PDF on standard output; a display is not needed.
int main(int argc, char *argv[])
{
    using namespace sallyport;
    // It draws into a file: nothing of it needs the person's screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Fonts come into the file in the order of a hash, whose seed is another one in each process.
    QHashSeed::setDeterministicGlobalSeed();
    const QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const auto time = parseInstant(arguments.value(1));
    if (!time || arguments.size() != 2) {
        std::fputs("usage: sallyport-pdf TIME < page.html > page.pdf\n", stderr);
        return 2;
    }
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return 3;
    const auto made = pdf::fromHtml(input.readAll(), *time);
    if (!made) {
        std::fputs(qPrintable(made.error().toString() + u'\n'), stderr);
        return 3;
    }
    return output.write(*made) == made->size() ? 0 : 3;
}
