// Stands between Terraform and Sallyport: reads what Terraform prints on its standard input and lets through what holds
// no value (filter.h). A program of its own, so that nothing else ever has the rest in its memory.

#include "plan_filter/filter.h"

#include <cstring>
#include <iostream>
#include <sys/prctl.h>
#include <sys/resource.h>

int main(int argc, char **argv)
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
    std::ios::sync_with_stdio(false);
    const char *command = argc == 2 ? argv[1] : "";
    if (std::strcmp(command, "plan") == 0)
        sallyport::plan_filter::filterPlan(std::cin, std::cout);
    else if (std::strcmp(command, "validate") == 0)
        sallyport::plan_filter::filterValidation(std::cin, std::cout);
    else
        return 2;
    return std::cout.good() ? 0 : 1;
}
