#pragma once

#include "core/view.h"
#include "widgets/surface.h"

class QLabel;
class QToolButton;

namespace sallyport::console {

/// All that one finding rests on and what to do about it, below the list. The text can be selected and copied.
class EvidenceStrip final : public Surface
{
    Q_OBJECT

public:
    explicit EvidenceStrip(QWidget *parent = nullptr);

    void setFinding(const findings::Finding &finding);
    QString text() const; ///< as it is copied: one line a statement, times in RFC 3339

Q_SIGNALS:
    void copyRequested(const QString &text);
    void closeRequested();

private:
    QToolButton *addTool(const QString &icon, const QString &name);

    ToneLabel *m_title;
    ToneLabel *m_lines;
    QString m_text;
};

} // namespace sallyport::console
