#include "console/forms/change_form.h"

#include "console/draft/diff_view.h"
#include "console/draft/parts.h"
#include "console/forms/field_editor.h"
#include "console/forms/kind_acts.h"
#include "console/forms/plan_notes.h"
#include "console/forms/subject_chooser.h"
#include "console/looks.h"
#include "core/words.h"
#include "widgets/pane.h"
#include "widgets/retire.h"
#include "widgets/surface.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::console {

namespace {

constexpr int questionsWidth = 320;

/// An error's parts are written to be joined; here one stands alone.
QString asSentence(const QString &what)
{
    return what.left(1).toUpper() + what.mid(1);
}

} // namespace

ChangeForm::ChangeForm(const core::ViewPtr &view, const draft::Change &change, QWidget *parent)
    : QDialog(parent)
    , m_view(view)
    , m_change(change)
    , m_kind(*draft::changeKind(change.kind))
{
    const QString title = titleOfKind(m_kind);
    setWindowTitle(change.id.isEmpty() ? title : tr("Edit: %1").arg(title));
    auto *columns = new QSplitter;
    columns->setChildrenCollapsible(false);
    columns->addWidget(buildQuestions());
    columns->addWidget(buildAnswer());
    columns->setStretchFactor(1, 1);
    columns->setSizes({questionsWidth, 640});
    auto *column = new QVBoxLayout(this);
    // At the left stands the band of the environment.
    column->setContentsMargins(4, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(columns, 1);
    column->addWidget(buildFoot());
    // Known as the default only once it stands in the dialog.
    m_stage->setDefault(true);
    resize(980, 620);
    m_patience.setSingleShot(true);
    m_patience.setInterval(200);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        PaneState state = m_preview->state();
        state.kind = PaneState::Kind::Loading;
        state.canCancel = false;
        state.summary = tr("planning");
        m_preview->setState(state);
    });
    m_planner = new FormPlanner(this);
    connect(m_planner, &FormPlanner::planned, this, &ChangeForm::answer);
    plan();
    m_subject->focusFirst();
}

QWidget *ChangeForm::buildQuestions()
{
    m_subject = new SubjectChooser(m_kind.about, *m_view, m_change);
    connect(m_subject, &SubjectChooser::edited, this, &ChangeForm::plan);
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_questions = new QVBoxLayout(content);
    m_questions->setContentsMargins(14, 12, 14, 12);
    m_questions->setSpacing(10);
    m_questions->addWidget(m_subject);
    m_questions->addStretch(1);
    m_promise = wrappedLabel(
        Type::Small, Role::Text3, tr("No field here takes a value: it comes from where the pipeline finds it."));
    m_questions->addWidget(m_promise);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(240);
    area->setWidget(content);
    area->setFocusPolicy(Qt::NoFocus);
    area->setAccessibleName(tr("What is asked"));
    return area;
}

QWidget *ChangeForm::buildAnswer()
{
    m_diff = new DiffView;
    m_diff->setAccessibleName(tr("What will be written"));
    m_notes = new PlanNotes;
    auto *body = new QSplitter(Qt::Vertical);
    body->setChildrenCollapsible(false);
    body->addWidget(m_diff);
    body->addWidget(m_notes);
    body->setStretchFactor(0, 3);
    body->setStretchFactor(1, 1);
    body->setSizes({380, 160});
    m_preview = new Pane(tr("What will be written"));
    m_preview->setBody(body);
    return m_preview;
}

QWidget *ChangeForm::buildFoot()
{
    auto *foot = new Surface(Role::Bar, Qt::TopEdge);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(14, 9, 14, 9);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_stage =
        buttons->addButton(m_change.id.isEmpty() ? tr("Stage") : tr("Save the change"), QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChangeForm::submit);
    row->addWidget(buttons);
    return foot;
}

void ChangeForm::setView(const core::ViewPtr &view)
{
    m_view = view;
    plan();
}

draft::Change ChangeForm::change() const
{
    draft::Change wanted = m_change;
    m_subject->fill(wanted);
    for (const FieldEditor *field : m_fields) {
        // An empty field is not said at all: the kind finds a name itself.
        wanted.parameters.remove(field->parameter());
        if (!field->text().isEmpty())
            wanted.parameters.insert(field->parameter(), field->text());
    }
    return wanted;
}

bool ChangeForm::hasValue() const
{
    return m_subject->isRefusedAsValue() || std::any_of(m_fields.begin(), m_fields.end(),
                                                [](const FieldEditor *field) { return field->isRefusedAsValue(); });
}

/// Production looks like production as soon as it is chosen.
void ChangeForm::showBand()
{
    m_look = lookOf(m_view->estate(), change().secret.environment);
    update();
}

void ChangeForm::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    paintBand(&painter, rect(), m_look, palette());
}

void ChangeForm::plan()
{
    showBand();
    m_stage->setEnabled(false);
    // What looks like a value goes nowhere, not even into a plan.
    if (hasValue())
        return;
    m_patience.start();
    m_planner->plan(m_view, change());
}

void ChangeForm::answer(const FormState &state)
{
    m_patience.stop();
    m_state = state;
    showFields(state.fields);
    showPlan(state);
    showRefusal(state.refusal);
    m_stage->setEnabled(!state.refusal && !hasValue());
}

void ChangeForm::showFields(const std::vector<draft::Field> &fields)
{
    const bool isSame =
        fields.size() == m_fields.size() &&
        std::equal(fields.begin(), fields.end(), m_fields.begin(),
            [](const draft::Field &field, const FieldEditor *editor) { return editor->hasSameShape(field); });
    if (isSame) {
        for (size_t i = 0; i < fields.size(); ++i)
            m_fields.at(i)->setField(fields.at(i));
        return;
    }
    const draft::Change filled = change();
    for (FieldEditor *editor : m_fields)
        retire(editor);
    m_fields.clear();
    for (const draft::Field &field : fields) {
        auto *editor = new FieldEditor(field);
        const QString name = editor->parameter();
        if (filled.parameters.contains(name))
            editor->setText(filled.parameters.value(name));
        connect(editor, &FieldEditor::edited, this, &ChangeForm::plan);
        m_questions->insertWidget(int(m_fields.size()) + 1, editor);
        m_fields.push_back(editor);
    }
    // Tab goes from the subject through the fields to what will be written.
    QWidget *before = m_subject;
    for (FieldEditor *editor : m_fields) {
        setTabOrder(before, editor->control());
        before = editor->control();
    }
    // The proposals now stand in the fields, and the plan is of what stands there.
    plan();
}

void ChangeForm::showPlan(const FormState &state)
{
    m_diff->setFiles(state.files, std::vector<EnvironmentLook>(state.files.size(), m_look));
    m_notes->setPlan(state.plan);
    PaneState shown;
    int added = 0;
    int removed = 0;
    for (const draft::RenderedFile &file : state.files) {
        added += file.diff.added;
        removed += file.diff.removed;
    }
    shown.summary = state.files.empty() ? QString() : QStringLiteral("+%1 \u2212%2").arg(added).arg(removed);
    m_preview->setState(shown);
}

void ChangeForm::showRefusal(const std::optional<Error> &refusal)
{
    const core::Words words;
    bool isShown = !refusal;
    for (FieldEditor *field : m_fields) {
        const bool isThis = refusal && refusal->subject == field->parameter();
        isShown = isShown || isThis;
        field->setRefusal(
            isThis ? asSentence(words.plain(refusal->what)) + QStringLiteral(". ") + words.plain(refusal->advice)
                   : QString());
    }
    if (!refusal)
        return;
    PaneState state;
    state.kind = PaneState::Kind::Empty;
    state.icon = isShown ? QStringLiteral("square-pen") : QStringLiteral("triangle-alert");
    state.title = isShown ? tr("Nothing to write yet") : asSentence(words.plain(refusal->what));
    state.text = isShown ? tr("A field needs another look.") : words.plain(refusal->advice);
    if (!isShown && !refusal->subject.isEmpty())
        state.text = refusal->subject + QStringLiteral(". ") + words.plain(refusal->advice);
    m_preview->setState(state);
}

void ChangeForm::submit()
{
    if (!m_stage->isEnabled())
        return;
    Q_EMIT submitted(m_state.change);
    accept();
}

} // namespace sallyport::console
