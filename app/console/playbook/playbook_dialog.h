#pragma once

#include "console/scope.h"
#include "core/view.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sallyport::console {

class StepRow;
class ToneLabel;

/// The quarterly rehearsal: the steps of a playbook with their commands prepared for an environment and a secret.
/// People run them in a terminal of their own and tick what came of it; that becomes an attestation, staged like any
/// change. Deletes itself.
class PlaybookDialog final : public QDialog
{
    Q_OBJECT

public:
    PlaybookDialog(const core::ViewPtr &view, const Selection &selection, QWidget *parent);

    const std::vector<StepRow *> &steps() const { return m_steps; }
    QComboBox *playbooks() const { return m_playbooks; }
    QComboBox *environments() const { return m_environments; }
    QLineEdit *path() const { return m_path; }
    QPushButton *attestButton() const { return m_attest; }

Q_SIGNALS:
    void copyRequested(const QString &text);
    /// The form of this attestation opens; who did it is asked for there.
    void attestRequested(const sallyport::draft::Change &change);

private:
    QWidget *buildChoices(const Selection &selection);
    void fillSteps();
    void showSums();
    void attest();

    core::ViewPtr m_view;
    QComboBox *m_playbooks = nullptr;
    QComboBox *m_environments = nullptr;
    QLineEdit *m_path = nullptr;
    QWidget *m_body = nullptr;
    ToneLabel *m_sums = nullptr;
    QPushButton *m_attest = nullptr;
    std::vector<StepRow *> m_steps;
};

} // namespace sallyport::console
