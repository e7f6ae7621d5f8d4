#pragma once

#include "widgets/surface.h"

namespace sallyport::console {

class CodeLink;

/// What became of the draft: the branch that it is on. What can be done with that stands in the strip of departures.
class CommittedStrip final : public Surface
{
    Q_OBJECT

public:
    explicit CommittedStrip(QWidget *parent = nullptr);

    void setBranch(const QString &branch);

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    QString m_branch;
    CodeLink *m_name = nullptr;
};

} // namespace sallyport::console
