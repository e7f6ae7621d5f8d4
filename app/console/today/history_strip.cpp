#include "today/history_strip.h"

#include "core/words.h"
#include "widgets/type.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace sallyport::console {

HistoryStrip::HistoryStrip(QWidget *parent)
    : Surface(Role::Alternate, Qt::TopEdge, parent)
    , m_text(new ToneLabel(Role::Text2))
    , m_stop(new QPushButton(tr("Stop")))
{
    m_text->setFont(console::font(Type::Small));
    m_text->setWordWrap(true);
    m_stop->setFont(console::font(Type::Small));
    m_stop->setToolTip(tr("Stop searching. What was seen is kept; Tools > Search the git history goes on from there."));
    m_stop->setAccessibleName(tr("Stop searching the git history"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_stop);
    hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(std::chrono::milliseconds(700));
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        Q_EMIT stopRequested();
    });
}

void HistoryStrip::setProgress(const estate::ScanProgress &progress)
{
    const core::Words words;
    m_text->setText(progress.ofFiles == 0
                        ? tr("Searching the git history for plaintext: %n commits", nullptr, progress.commits)
                        : tr("Searching the git history for plaintext: %1 of %2 versions of files")
                              .arg(words.count(progress.files), words.count(progress.ofFiles)));
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_stop->setEnabled(true);
    m_delay.start();
}

void HistoryStrip::end()
{
    m_isRunning = false;
    m_delay.stop();
    hide();
}

QString HistoryStrip::text() const
{
    return m_text->text();
}

} // namespace sallyport::console
