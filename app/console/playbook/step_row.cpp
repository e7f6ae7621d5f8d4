#include "console/playbook/step_row.h"

#include "widgets/icons.h"
#include "widgets/type.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace sallyport::console {

namespace {

ToneLabel *label(const QString &text, Role tone, Type type)
{
    auto *made = new ToneLabel(tone);
    made->setFont(console::font(type));
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setText(text);
    return made;
}

} // namespace

StepRow::StepRow(int number, const rotation::PreparedStep &step, QWidget *parent)
    : Surface(Role::Base, Qt::BottomEdge, parent)
    , m_step(step)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 9);
    column->setSpacing(3);
    column->addLayout(heading(number));
    if (!step.command.isEmpty())
        column->addLayout(commandLine());
    else if (!step.missing.isEmpty())
        column->addWidget(label(tr("Name a secret to get its command"), Role::Unknown, Type::Small));
    if (!step.step.expects.isEmpty())
        column->addWidget(label(tr("Expect: %1").arg(step.step.expects), Role::Text2, Type::Small));
}

QLayout *StepRow::heading(int number)
{
    auto *line = new QHBoxLayout;
    line->addWidget(label(QStringLiteral("%1. %2").arg(number).arg(m_step.step.title), Role::Text, Type::Strong), 1);
    m_result = new QComboBox;
    m_result->setFont(console::font(Type::Small));
    m_result->setAccessibleName(tr("What came of: %1").arg(m_step.step.title));
    m_result->addItem(icon(QStringLiteral("circle-dashed"), Role::Unknown), tr("not done yet"), QString());
    m_result->addItem(icon(QStringLiteral("circle-check"), Role::Good), tr("passed"), QStringLiteral("passed"));
    m_result->addItem(icon(QStringLiteral("octagon-alert"), Role::Critical), tr("failed"), QStringLiteral("failed"));
    m_result->addItem(icon(QStringLiteral("minus"), Role::Text2), tr("skipped"), QStringLiteral("skipped"));
    connect(m_result, &QComboBox::currentIndexChanged, this, &StepRow::resultChanged);
    line->addWidget(m_result, 0, Qt::AlignTop);
    return line;
}

QLayout *StepRow::commandLine()
{
    auto *line = new QHBoxLayout;
    ToneLabel *command = label(m_step.command, Role::Text, Type::Mono);
    command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = new QToolButton;
    copy->setIcon(icon(QStringLiteral("copy")));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy the command; nothing runs it here"));
    copy->setAccessibleName(tr("Copy the command of: %1").arg(m_step.step.title));
    connect(copy, &QToolButton::clicked, this, [this] { Q_EMIT copyRequested(m_step.command); });
    line->addWidget(command, 1);
    line->addWidget(copy, 0, Qt::AlignTop);
    return line;
}

QString StepRow::result() const
{
    return m_result->currentData().toString();
}

void StepRow::setResult(const QString &result)
{
    m_result->setCurrentIndex(std::max(0, m_result->findData(result)));
}

} // namespace sallyport::console
