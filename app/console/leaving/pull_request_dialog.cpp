#include "console/leaving/pull_request_dialog.h"

#include "console/draft/parts.h"
#include "widgets/icons.h"
#include "widgets/surface.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace sallyport::console {

namespace {

QStringList namesIn(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,\\s]+"));
    QStringList names = text.split(between, Qt::SkipEmptyParts);
    for (QString &name : names)
        name.remove(QLatin1Char('@'));
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

} // namespace

git::Reviewers reviewersFrom(const QString &text)
{
    git::Reviewers reviewers;
    for (const QString &name : namesIn(text))
        (name.contains(QLatin1Char('/')) ? reviewers.teams : reviewers.users).push_back(name);
    return reviewers;
}

QString textOf(const git::Reviewers &reviewers)
{
    return (reviewers.users + reviewers.teams).join(QStringLiteral(", "));
}

PullRequestDialog::PullRequestDialog(const PullRequestProposal &proposal, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Open a pull request"));
    m_title = new QLineEdit(proposal.text.title);
    m_body = new QPlainTextEdit(proposal.text.body);
    m_body->setFont(console::font(Type::Mono));
    m_body->setTabChangesFocus(true);
    m_labels = new QLineEdit(proposal.text.labels.join(QStringLiteral(", ")));
    m_reviewers = new QLineEdit(textOf(proposal.text.reviewers));
    m_isDraft = new QCheckBox(tr("As a draft: nobody is asked to merge it yet"));
    m_isDraft->setChecked(proposal.text.isDraft);
    m_failure = wrappedLabel(Type::Small, Role::Critical);
    m_failure->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(buildRoute(proposal));
    addField(column, tr("Title"), m_title);
    addField(column, tr("Description"), m_body);
    addField(column, tr("Labels"), m_labels);
    addField(column, proposal.owners.isEmpty() ? tr("Reviewers") : tr("Reviewers, from %1").arg(proposal.owners),
        m_reviewers);
    if (proposal.touchesProduction)
        column->addWidget(
            wrappedLabel(Type::Small, Role::Production, tr("It touches production: two people have to approve it.")));
    column->addWidget(m_isDraft);
    column->addWidget(m_failure);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_open = buttons->addButton(tr("Push and open"), QDialogButtonBox::AcceptRole);
    m_open->setIcon(icon(QStringLiteral("git-pull-request-arrow"), Role::OnAccent));
    m_open->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { Q_EMIT submitted(text()); });
    connect(m_title, &QLineEdit::textChanged, this, &PullRequestDialog::check);
    column->addWidget(buttons);
    resize(680, 640);
    check();
}

QWidget *PullRequestDialog::buildRoute(const PullRequestProposal &proposal)
{
    auto *route = new QWidget;
    auto *column = new QVBoxLayout(route);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(new CodeLink(proposal.branch, Role::Text), 0);
    line->addWidget(new IconLabel(QStringLiteral("arrow-right"), Role::Text3, 14));
    line->addWidget(label(Type::Mono, Role::Text, proposal.base));
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(wrappedLabel(Type::Small, Role::Text2,
        tr("Pushes this one branch to %1 and opens a pull request on %2. Nothing is applied.")
            .arg(proposal.remote, proposal.forge)));
    return route;
}

void PullRequestDialog::addField(QVBoxLayout *column, const QString &name, QWidget *field)
{
    auto *rows = new QVBoxLayout;
    rows->setSpacing(3);
    QLabel *caption = label(Type::Small, Role::Text2, name);
    caption->setBuddy(field);
    field->setAccessibleName(name);
    rows->addWidget(caption);
    rows->addWidget(field, 1);
    column->addLayout(rows, qobject_cast<QPlainTextEdit *>(field) ? 1 : 0);
}

git::PullRequestText PullRequestDialog::text() const
{
    git::PullRequestText text;
    text.title = m_title->text().trimmed();
    text.body = m_body->toPlainText();
    for (const QString &name : m_labels->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        text.labels.push_back(name.trimmed());
    text.labels.removeAll(QString());
    text.reviewers = reviewersFrom(m_reviewers->text());
    text.isDraft = m_isDraft->isChecked();
    return text;
}

void PullRequestDialog::check()
{
    m_open->setEnabled(!m_title->text().trimmed().isEmpty());
}

void PullRequestDialog::showFailure(const QString &reason)
{
    setBusy(false);
    setWrappedText(m_failure, reason);
    m_failure->show();
}

void PullRequestDialog::setBusy(bool busy)
{
    m_open->setEnabled(!busy);
    m_open->setText(busy ? tr("Pushing…") : tr("Push and open"));
    if (busy)
        m_failure->hide();
}

} // namespace sallyport::console
