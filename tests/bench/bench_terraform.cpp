// Reads a generated repository in the styles that real ones mix, and says how long it took.
//
//   bench_terraform [files]

#include "generated_repository.h"

#include "hcl/parser.h"
#include "terraform/context.h"
#include "terraform/model.h"
#include "terraform/placement.h"

#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>

using namespace sallyport;
using namespace sallyport::terraform;

int main(int argc, char **argv)
{
    const std::vector<SourceFile> files = bench::generatedRepository(argc > 1 ? std::atoi(argv[1]) : 10'000);
    qsizetype bytes = 0;
    QElapsedTimer timer;
    timer.start();
    for (const SourceFile &file : files) {
        bytes += file.bytes.size();
        if (!hcl::parse(file.bytes, file.path))
            std::printf("does not parse: %s\n", qPrintable(file.path));
    }
    std::printf("%zu files, %.1f MB: parsed in %lld ms\n", files.size(), double(bytes) / 1e6, timer.restart());

    const Model model = read(files);
    std::printf("%zu declarations of %zu roots read in %lld ms, parsing included; %zu problems\n",
        model.declarations.size(), model.roots.size(), timer.restart(), model.problems.size());

    std::vector<SourceFile> edited = files;
    edited[edited.size() / 2].bytes += "\n# one more line\n";
    timer.restart();
    const Model again = reread(model, edited);
    std::printf("one file changed: read again in %lld ms\n", timer.restart());

    const Declaration &declaration = again.declarations.front();
    const size_t lines = context(again, declaration).size();
    std::printf("context of one declaration (%zu lines) in %lld ms\n", lines, timer.restart());
    const auto placement = placeFor(again, declaration.root, declaration.mount, QStringLiteral("prod/connections/new"));
    std::printf("placement (%s) in %lld ms\n", placement ? qPrintable(placement->file) : "none", timer.restart());
}
