#pragma once

#include "console/draft/check_row.h"
#include "core/words.h"
#include "draft/rendering.h"

#include <QScrollArea>
#include <QSet>

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
    void addCheck(const CheckLook &look);
    void addHeading(const QString &text);
    void addTask(const Message &task);
    void addEffect(int number, const Message &effect);
    QWidget *addRow(QWidget *lead, QWidget *words);

    core::Words m_words;
    QSet<QString> m_open; ///< checks whose output is shown
    QVBoxLayout *m_column = nullptr;
};

} // namespace sallyport::console
