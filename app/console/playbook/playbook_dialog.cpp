#include "console/playbook/playbook_dialog.h"

#include "console/playbook/step_row.h"
#include "core/words.h"
#include "widgets/icons.h"
#include "widgets/retire.h"
#include "widgets/type.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::console {

namespace {

/// The playbook of a secret's kind; a password that Vault itself changes has one of its own.
QString playbookFor(const core::View &view, const estate::Secret *secret)
{
    const rotation::Rotation *row = secret ? view.rotation(secret->id) : nullptr;
    if (!row || !row->cadence.choice)
        return QStringLiteral("static-db");
    if (secret->staticRole)
        return QStringLiteral("static-role");
    const auto &all = *view.inputs.playbooks;
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const rotation::Playbook &playbook) { return playbook.kinds.contains(row->cadence.choice->cadence.kind); });
    return found == all.end() ? QStringLiteral("static-db") : found->name;
}

} // namespace

PlaybookDialog::PlaybookDialog(const core::ViewPtr &view, const Selection &selection, QWidget *parent)
    : QDialog(parent)
    , m_view(view)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rehearse a rotation"));
    auto *note = new ToneLabel(Role::Text2);
    note->setWordWrap(true);
    note->setText(
        tr("Copy each command into a terminal of your own: nothing runs here. What came of the steps becomes an "
           "attestation, and a production rotation of that kind then leaves without a warning."));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    m_body = new QWidget;
    scroll->setWidget(m_body);
    m_sums = new ToneLabel(Role::Text2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_attest = buttons->addButton(tr("Record the outcome…"), QDialogButtonBox::ActionRole);
    m_attest->setDefault(true);
    m_attest->setIcon(icon(QStringLiteral("list-checks")));
    connect(m_attest, &QPushButton::clicked, this, &PlaybookDialog::attest);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(note);
    layout->addWidget(buildChoices(selection));
    layout->addWidget(scroll, 1);
    layout->addWidget(m_sums);
    layout->addWidget(buttons);
    resize(scaled(720), scaled(620));
    fillSteps();
}

QWidget *PlaybookDialog::buildChoices(const Selection &selection)
{
    m_playbooks = new QComboBox;
    for (const rotation::Playbook &playbook : *m_view->inputs.playbooks)
        m_playbooks->addItem(playbook.title, playbook.name);
    m_playbooks->setAccessibleName(tr("Playbook"));
    const estate::Secret *secret = m_view->inventory.find(selection.secretId());
    m_playbooks->setCurrentIndex(std::max(0, m_playbooks->findData(playbookFor(*m_view, secret))));
    m_environments = new QComboBox;
    // A rehearsal belongs into an environment that is not production, so those come first.
    for (const bool production : {false, true}) {
        for (const estate::Environment &environment : m_view->estate().environments) {
            if (environment.isProduction() == production)
                m_environments->addItem(environment.name, environment.name);
        }
    }
    m_environments->setAccessibleName(tr("Environment"));
    const int chosen = m_environments->findData(selection.environment);
    const estate::Environment *environment = m_view->estate().environment(selection.environment);
    if (chosen >= 0 && environment && !environment->isProduction())
        m_environments->setCurrentIndex(chosen);
    m_path = new QLineEdit(selection.secret);
    m_path->setFont(console::font(Type::Mono));
    m_path->setPlaceholderText(tr("path of a secret: connections/pg_warehouse"));
    m_path->setAccessibleName(tr("Secret"));
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_playbooks);
    line->addWidget(m_environments);
    line->addWidget(m_path, 1);
    connect(m_playbooks, &QComboBox::currentIndexChanged, this, &PlaybookDialog::fillSteps);
    connect(m_environments, &QComboBox::currentIndexChanged, this, &PlaybookDialog::fillSteps);
    connect(m_path, &QLineEdit::editingFinished, this, &PlaybookDialog::fillSteps);
    return row;
}

void PlaybookDialog::fillSteps()
{
    // What was ticked stays where only the secret has changed.
    QMap<QString, QString> results;
    for (const StepRow *row : m_steps)
        results.insert(row->name(), row->result());
    m_steps.clear();
    retireContents(*m_body);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto *playbook = rotation::playbookNamed(*m_view->inputs.playbooks, m_playbooks->currentData().toString());
    const auto *environment = m_view->estate().environment(m_environments->currentData().toString());
    if (playbook && environment) {
        const auto steps = rotation::prepared(*playbook, *environment, m_path->text().trimmed());
        if (!steps) {
            auto *refusal = new ToneLabel(Role::Critical);
            refusal->setWordWrap(true);
            refusal->setMargin(12);
            refusal->setTextFormat(Qt::PlainText);
            refusal->setText(core::Words().plain(steps.error()));
            column->addWidget(refusal);
        }
        for (const rotation::PreparedStep &step : steps.value_or(std::vector<rotation::PreparedStep>())) {
            auto *row = new StepRow(int(m_steps.size()) + 1, step);
            row->setResult(results.value(row->name()));
            connect(row, &StepRow::copyRequested, this, &PlaybookDialog::copyRequested);
            connect(row, &StepRow::resultChanged, this, &PlaybookDialog::showSums);
            column->addWidget(row);
            m_steps.push_back(row);
        }
    }
    column->addStretch(1);
    showSums();
}

void PlaybookDialog::showSums()
{
    const auto done =
        std::count_if(m_steps.begin(), m_steps.end(), [](const StepRow *row) { return !row->result().isEmpty(); });
    m_sums->setText(tr("%1 of %2 steps done").arg(done).arg(m_steps.size()));
    // A rehearsal that was broken off is worth recording too, one that never began is not.
    m_attest->setEnabled(done > 0);
}

void PlaybookDialog::attest()
{
    const auto *playbook = rotation::playbookNamed(*m_view->inputs.playbooks, m_playbooks->currentData().toString());
    if (!playbook)
        return;
    draft::Change change;
    change.kind = QStringLiteral("attest");
    change.target = rotation::dryRunName();
    change.secret.environment = m_environments->currentData().toString();
    QStringList steps;
    bool hasPassed = true;
    for (const StepRow *row : m_steps) {
        const QString result = row->result().isEmpty() ? QStringLiteral("skipped") : row->result();
        hasPassed = hasPassed && result == QLatin1String("passed");
        steps.push_back(row->name() + u'=' + result);
    }
    change.parameters = {{QStringLiteral("result"), hasPassed ? QStringLiteral("passed") : QStringLiteral("failed")},
        {QStringLiteral("kind"), playbook->kinds.value(0)}, {QStringLiteral("playbook"), playbook->name},
        {QStringLiteral("steps"), steps.join(QStringLiteral(", "))},
        {QStringLiteral("at"), toRfc3339(m_view->inputs.now)},
        {QStringLiteral("commit"), m_view->inputs.repository ? m_view->inputs.repository->commit.left(12) : QString()}};
    Q_EMIT attestRequested(change);
    accept();
}

} // namespace sallyport::console
