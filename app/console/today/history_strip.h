#pragma once

#include "estate/plaintext_history.h"
#include "widgets/surface.h"

#include <QTimer>

class QPushButton;

namespace sallyport::console {

/// Says that the git history is being searched for plaintext, how far that is, and stops it. A search that is over in a
/// moment is not worth a flicker, so it shows itself a little later.
class HistoryStrip final : public Surface
{
    Q_OBJECT

public:
    explicit HistoryStrip(QWidget *parent = nullptr);

    void setProgress(const estate::ScanProgress &progress);
    void end();
    QString text() const;

Q_SIGNALS:
    void stopRequested();

private:
    ToneLabel *m_text;
    QPushButton *m_stop;
    QTimer m_delay;
    bool m_isRunning = false;
};

} // namespace sallyport::console
