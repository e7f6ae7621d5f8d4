#include "console/draft/check_row.h"

#include "console/draft/parts.h"
#include "widgets/icons.h"
#include "widgets/surface.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace sallyport::console {

namespace {

QWidget *loweredIcon(Mark mark)
{
    auto *lead = new QWidget;
    auto *column = new QVBoxLayout(lead);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(new IconLabel(iconName(mark), roleOf(mark)));
    return lead;
}

} // namespace

CheckRow::CheckRow(const CheckLook &look, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(spoken(look.mark, look.what));
    setAccessibleDescription(look.detail);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(loweredIcon(look.mark), 0, Qt::AlignTop);
    row->addWidget(buildWords(look), 1);
    if (look.output.isEmpty())
        return;
    m_toggle = new QToolButton;
    m_toggle->setAutoRaise(true);
    m_toggle->setCheckable(true);
    m_toggle->setIconSize({12, 12});
    connect(m_toggle, &QToolButton::toggled, this, [this](bool open) {
        setOpen(open);
        Q_EMIT toggled(open);
    });
    row->addWidget(m_toggle, 0, Qt::AlignTop);
    m_toggle->setAccessibleDescription(look.what);
    setOpen(false);
}

QWidget *CheckRow::buildWords(const CheckLook &look)
{
    auto *words = new QWidget;
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 4, 0, 5);
    column->setSpacing(0);
    column->addWidget(wrappedLabel(Type::Base, Role::Text, look.what));
    const Role tone = look.mark == Mark::Critical ? Role::Critical : Role::Text3;
    column->addWidget(wrappedLabel(Type::Small, tone, look.detail));
    if (!look.output.isEmpty()) {
        m_output = wrappedLabel(Type::Mono, Role::Text2, look.output.join(QLatin1Char('\n')));
        m_output->setContentsMargins(0, 4, 0, 2);
        m_output->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(m_output);
    }
    return words;
}

void CheckRow::setOpen(bool open)
{
    if (!m_toggle)
        return;
    m_toggle->setChecked(open);
    m_output->setVisible(open);
    m_toggle->setIcon(icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_toggle->setToolTip(open ? tr("Hide the output") : tr("Show the output"));
    m_toggle->setAccessibleName(m_toggle->toolTip());
}

} // namespace sallyport::console
