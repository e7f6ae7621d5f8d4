#pragma once

#include "base/time.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace sallyport::console {

/// The commit message: proposed from the draft, then the person's own as soon as it is edited.
class MessageEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageEditor(QWidget *parent = nullptr);

    /// Replaces the text unless the person has edited it.
    void setProposal(const QString &message);
    void setSavedAt(Instant savedAt);
    QString message() const;
    /// Forgets the person's edits.
    void reset();

private:
    QWidget *buildFooter();
    bool isEdited() const;

    QString m_proposal;
    QPlainTextEdit *m_edit = nullptr;
    QToolButton *m_reset = nullptr;
    QLabel *m_saved = nullptr;
};

} // namespace sallyport::console
