#pragma once

#include "base/error.h"
#include "draft/rendering.h"
#include "widgets/surface.h"

class QLabel;
class QPushButton;

namespace sallyport::console {

/// Where one leaves the draft: the page's one filled button, what it does, and why it cannot be pressed.
class LeavePanel final : public Surface
{
    Q_OBJECT

public:
    explicit LeavePanel(QWidget *parent = nullptr);

    void setRendering(const draft::Rendering &rendering);
    /// Shown until the draft changes or the next attempt.
    void setFailure(const Error &error);
    void setBusy(bool busy);

Q_SIGNALS:
    void commitRequested();
    void pullRequestRequested(); ///< after the commit

private:
    void showReason(const QString &reason);

    QPushButton *m_commit = nullptr;
    QPushButton *m_open = nullptr;
    QLabel *m_reason = nullptr;
    QString m_obstacle; ///< why the draft cannot leave; empty when it can
    bool m_busy = false;
};

} // namespace sallyport::console
