#include "console/forms/subject_chooser.h"

#include "console/forms/field_editor.h"
#include "console/looks.h"
#include "draft/declared_policy.h"
#include "widgets/type.h"

#include <QComboBox>
#include <QSet>
#include <QVBoxLayout>

namespace sallyport::console {

namespace {

using draft::About;

/// Only what the repository declares can be edited there.
QStringList policiesOf(const core::View &view, const draft::Tree &tree, const QString &environment)
{
    return view.inputs.repository ? draft::policyNames(environment, view.planContext(tree)) : QStringList();
}

QStringList pathsOf(const core::View &view, const QString &environment, About about)
{
    QStringList paths;
    for (const estate::Secret *secret : view.inventory.of(environment))
        paths.push_back(about == About::NewSecret ? secret->id.folder() + QLatin1Char('/') : secret->id.path);
    paths.removeAll(QStringLiteral("/"));
    paths.removeDuplicates();
    paths.sort();
    return paths;
}

} // namespace

SubjectChooser::SubjectChooser(About about, const core::View &view, const draft::Change &change, QWidget *parent)
    : QWidget(parent)
    , m_about(about)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    if (about == About::Estate)
        return;
    buildEnvironments(view, change.secret.environment);
    const draft::Tree tree = about == About::Policy ? view.treeBefore() : draft::Tree();
    for (const estate::Environment &environment : view.estate().environments)
        m_names.insert(environment.name,
            about == About::Policy ? policiesOf(view, tree, environment.name) : pathsOf(view, environment.name, about));
    if (about != About::Environment)
        buildName(change);
}

void SubjectChooser::buildEnvironments(const core::View &view, const QString &chosen)
{
    auto *label = new ToneLabel(Role::Text2);
    label->setFont(console::font(Type::Small));
    label->setText(tr("Environment"));
    m_environments = new QComboBox;
    m_environments->setAccessibleName(label->text());
    for (const estate::Environment &environment : view.estate().environments)
        m_environments->addItem(environment.name);
    m_environments->setCurrentIndex(std::max(0, m_environments->findText(chosen)));
    label->setBuddy(m_environments);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(3);
    rows->addWidget(label);
    rows->addWidget(m_environments);
    static_cast<QVBoxLayout *>(layout())->addLayout(rows);
    connect(m_environments, &QComboBox::currentIndexChanged, this, [this] {
        if (m_name)
            offerNames();
        Q_EMIT edited();
    });
}

void SubjectChooser::buildName(const draft::Change &change)
{
    const bool isPolicy = m_about == About::Policy;
    m_field.parameter = "subject";
    m_field.type = isPolicy ? draft::Field::Type::Choice : draft::Field::Type::Path;
    m_field.label = isPolicy ? Message{QT_TRANSLATE_NOOP("Message", "Policy"), {}}
                             : Message{QT_TRANSLATE_NOOP("Message", "Path"), {}};
    m_field.proposal = isPolicy ? change.target : QString();
    m_name = new FieldEditor(m_field);
    if (!isPolicy)
        m_name->setText(change.secret.path);
    offerNames();
    layout()->addWidget(m_name);
    connect(m_name, &FieldEditor::edited, this, &SubjectChooser::edited);
}

void SubjectChooser::offerNames()
{
    const QStringList names = m_names.value(m_environments->currentText());
    if (m_about != About::Policy) {
        m_name->offer(names);
        return;
    }
    m_field.choices = names;
    // A change that is edited again keeps its policy, also where nobody declares it any more.
    if (!m_field.proposal.isEmpty() && !names.contains(m_field.proposal))
        m_field.choices.prepend(m_field.proposal);
    m_name->setField(m_field);
}

void SubjectChooser::fill(draft::Change &change) const
{
    if (m_environments)
        change.secret.environment = m_environments->currentText();
    if (m_name && m_about == About::Policy)
        change.target = m_name->text();
    else if (m_name)
        change.secret.path = m_name->text();
}

bool SubjectChooser::isRefusedAsValue() const
{
    return m_name && m_name->isRefusedAsValue();
}

void SubjectChooser::focusFirst()
{
    if (m_name)
        m_name->control()->setFocus();
    else if (m_environments)
        m_environments->setFocus();
}

} // namespace sallyport::console
