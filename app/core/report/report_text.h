#pragma once

#include <QCoreApplication>

namespace sallyport::core {

/// Gives the files of the report their translation context.
class ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

} // namespace sallyport::core
