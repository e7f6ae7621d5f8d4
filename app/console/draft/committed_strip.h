#pragma once

#include "widgets/surface.h"

namespace sallyport::console {

class CodeLink;

/// What became of the draft, and the command that takes it further: this program pushes nothing.
class CommittedStrip final : public Surface
{
    Q_OBJECT

public:
    explicit CommittedStrip(QWidget *parent = nullptr);

    void setBranch(const QString &branch);
    QString pushCommand() const;

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    QString m_branch;
    CodeLink *m_name = nullptr;
    CodeLink *m_command = nullptr;
};

} // namespace sallyport::console
