#pragma once

#include "core/view.h"
#include "widgets/surface.h"

class QVBoxLayout;

namespace sallyport::console {

/// What one point says of one environment: the sentence, what it rests on, how one can tell, and what to do.
class VerdictPanel final : public Surface
{
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    void show(const core::View &view, const findings::Verdict &verdict);
    using QWidget::show;
    void clear();
    QString text() const { return m_text; } ///< as it is copied: one line a statement

Q_SIGNALS:
    void openPlaceRequested(const sallyport::SourceRef &place);
    void stageRequested(const sallyport::findings::Verdict &verdict);
    void copyRequested(const QString &text);

private:
    void addHeading(const core::View &view, const findings::Verdict &verdict, const findings::Point &point);
    void addEvidence(const std::vector<estate::Evidence> &evidence);
    void addRemedy(const findings::Verdict &verdict);
    void addCaption(const QString &text);
    ToneLabel *addText(const QString &rich, Role tone);

    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
    QString m_text;
};

} // namespace sallyport::console
