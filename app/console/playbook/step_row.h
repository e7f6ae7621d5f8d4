#pragma once

#include "rotation/playbook.h"
#include "widgets/surface.h"

class QComboBox;

namespace sallyport::console {

/// One step of a playbook: what to do, its command to be copied, what one should see, and what came of it.
class StepRow final : public Surface
{
    Q_OBJECT

public:
    explicit StepRow(int number, const rotation::PreparedStep &step, QWidget *parent = nullptr);

    const QString &name() const { return m_step.step.name; }
    /// "passed", "failed", "skipped"; empty while it was not done.
    QString result() const;
    void setResult(const QString &result);

Q_SIGNALS:
    void copyRequested(const QString &command);
    void resultChanged();

private:
    QLayout *heading(int number);
    QLayout *commandLine();

    rotation::PreparedStep m_step;
    QComboBox *m_result = nullptr;
};

} // namespace sallyport::console
