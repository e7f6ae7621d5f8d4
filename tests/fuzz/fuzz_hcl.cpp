#include "fuzz/hcl_exercise.h"

#include <cstdio>
#include <cstdlib>

/// libFuzzer calls this with ever new bytes.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString problem = sallyport::test::exerciseHcl(bytes);
    if (!problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        std::abort();
    }
    return 0;
}
