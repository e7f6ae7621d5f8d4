#pragma once

#include "core/words.h"
#include "draft/change_kind.h"
#include "widgets/palette.h"

#include <QScrollArea>

class QVBoxLayout;

namespace sallyport::console {

/// What a plan says beside its edits: where the value comes from, what is to be done before the merge, what happens
/// after it.
class PlanNotes final : public QScrollArea
{
    Q_OBJECT
public:
    explicit PlanNotes(QWidget *parent = nullptr);

    void setPlan(const draft::Plan &plan);

private:
    void addHeading(const QString &text);
    void addLine(const QString &lead, Role tone, const QString &text);

    core::Words m_words;
    QVBoxLayout *m_column = nullptr;
};

} // namespace sallyport::console
