#pragma once

#include "core/words.h"
#include "draft/rendering.h"

#include <QScrollArea>

class QVBoxLayout;

namespace sallyport::console {

/// Is it safe: what was checked and what was not, what is left to do before the merge, and what happens after it.
class ChecksPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ChecksPanel(QWidget *parent = nullptr);

    void setRendering(const draft::Rendering &rendering);
    /// "4 passed, 1 not checked"
    static QString summaryOf(const std::vector<draft::DraftCheck> &checks);

private:
    void addCheck(const draft::DraftCheck &check);
    void addHeading(const QString &text);
    void addTask(const Message &task);
    void addEffect(int number, const Message &effect);
    QWidget *addRow(QWidget *lead, QWidget *words);

    core::Words m_words;
    QVBoxLayout *m_column = nullptr;
};

} // namespace sallyport::console
