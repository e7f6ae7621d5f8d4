#include "console/notice_bar.h"

#include "widgets/icons.h"
#include "widgets/type.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace sallyport::console {

NoticeBar::NoticeBar(QWidget *parent)
    : Surface(Role::Alternate, Qt::BottomEdge, parent)
{
    m_icon = new IconLabel;
    m_text = new QLabel;
    m_text->setFont(console::font(Type::Small));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setTextFormat(Qt::PlainText);
    m_button = new QPushButton;
    m_button->setFont(console::font(Type::Small));
    auto *close = new QToolButton;
    close->setIcon(icon(QStringLiteral("x")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(close->toolTip());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(close);
    hide();
    connect(close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto action = m_action;
        dismiss();
        action();
    });
}

void NoticeBar::tell(Mark mark, const QString &text, const QString &actionText, std::function<void()> action)
{
    m_icon->setIcon(iconName(mark), roleOf(mark));
    m_text->setText(text);
    setAccessibleName(spoken(mark, text));
    m_action = std::move(action);
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    show();
}

void NoticeBar::dismiss()
{
    hide();
}

bool NoticeBar::isAsking() const
{
    return isVisible() && !m_button->isHidden();
}

QString NoticeBar::text() const
{
    return isVisible() ? m_text->text() : QString();
}

} // namespace sallyport::console
