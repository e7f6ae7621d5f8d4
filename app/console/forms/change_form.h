#pragma once

#include "console/forms/form_planner.h"
#include "widgets/band.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sallyport::console {

class DiffView;
class FieldEditor;
class Pane;
class PlanNotes;
class SubjectChooser;

/// The form of every kind of change, built from what the kind asks for. Shows the HCL that will be written as one
/// types, what that means, and why it cannot be staged. No field takes a value.
class ChangeForm final : public QDialog
{
    Q_OBJECT
public:
    /// A change with an id is one of the draft that is edited again.
    ChangeForm(const core::ViewPtr &view, const draft::Change &change, QWidget *parent = nullptr);

    /// The estate was read anew, or the draft has changed.
    void setView(const core::ViewPtr &view);

Q_SIGNALS:
    /// The change as it is to be staged.
    void submitted(const sallyport::draft::Change &change);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildQuestions();
    QWidget *buildAnswer();
    QWidget *buildFoot();
    void plan();
    draft::Change change() const;
    void answer(const FormState &state);
    void showFields(const std::vector<draft::Field> &fields);
    void showBand();
    void showPlan(const FormState &state);
    void showRefusal(const std::optional<Error> &refusal);
    bool hasValue() const;
    void submit();

    core::ViewPtr m_view;
    draft::Change m_change; ///< as it was given
    const draft::ChangeKind &m_kind;
    FormPlanner *m_planner = nullptr;
    FormState m_state;
    EnvironmentLook m_look; ///< of the environment that is chosen
    QTimer m_patience;      ///< a plan that is there at once shows no progress
    SubjectChooser *m_subject = nullptr;
    QVBoxLayout *m_questions = nullptr;
    std::vector<FieldEditor *> m_fields;
    Pane *m_preview = nullptr;
    DiffView *m_diff = nullptr;
    PlanNotes *m_notes = nullptr;
    QLabel *m_promise = nullptr;
    QPushButton *m_stage = nullptr;
};

} // namespace sallyport::console
