#pragma once

#include "core/report/report.h"

#include <QObject>

class QWidget;

namespace sallyport::console {

/// Asks where a page about the estate goes, and writes it apart from the window's thread. The file's ending says
/// whether it is HTML or PDF.
class ReportExport final : public QObject
{
    Q_OBJECT

public:
    explicit ReportExport(QWidget *window);

    void ask(const core::ViewPtr &view, core::Audience audience);
    void write(const core::ViewPtr &view, core::Audience audience, const QString &file);

Q_SIGNALS:
    void written(const QString &file);
    void failed(const QString &text);

private:
    QWidget *m_window;
};

} // namespace sallyport::console
