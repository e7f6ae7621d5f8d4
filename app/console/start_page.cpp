#include "console/start_page.h"

#include "widgets/icons.h"
#include "widgets/retire.h"
#include "widgets/surface.h"
#include "widgets/type.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace sallyport::console {

namespace {

QPushButton *action(const QString &iconName, const QString &text)
{
    auto *button = new QPushButton(icon(iconName), text);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    button->setMinimumWidth(260);
    return button;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    auto *title = new QLabel(tr("Open an estate"));
    title->setFont(console::font(Type::PageTitle));
    auto *text = new ToneLabel(Role::Text2);
    text->setText(
        tr("An estate is a Terraform repository with a sallyport.hcl in it. Opening one executes nothing and sends "
           "nothing: metadata is read only after you have signed in."));
    text->setWordWrap(true);
    text->setMaximumWidth(560);

    m_failure = new Surface(Role::CriticalBg);
    m_failureTitle = new ToneLabel(Role::Critical);
    m_failureTitle->setFont(console::font(Type::Strong));
    m_failureText = new QLabel;
    m_failureText->setWordWrap(true);
    m_failureText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *failureLayout = new QVBoxLayout(m_failure);
    failureLayout->addWidget(m_failureTitle);
    failureLayout->addWidget(m_failureText);
    m_failure->setMaximumWidth(640);
    m_failure->hide();

    m_busy = new ToneLabel(Role::Text2);
    m_busy->setTextFormat(Qt::PlainText);
    m_busy->hide();

    QPushButton *folder = action(QStringLiteral("folder-open"), tr("Open a folder…"));
    QPushButton *demo = action(QStringLiteral("layers"), tr("Open the demo estate"));
    QPushButton *starter = action(QStringLiteral("square-pen"), tr("Write a starter file…"));
    folder->setDefault(true);
    connect(folder, &QPushButton::clicked, this, &StartPage::openFolderRequested);
    connect(demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    connect(starter, &QPushButton::clicked, this, &StartPage::starterRequested);

    m_recent = new QVBoxLayout;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 48, 48, 48);
    layout->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, text, m_failure, m_busy, folder, demo, starter})
        layout->addWidget(widget);
    layout->addLayout(m_recent);
    layout->addStretch(1);
}

void StartPage::setRecent(const QStringList &roots)
{
    retireAll(*m_recent);
    if (roots.isEmpty())
        return;
    auto *heading = new ToneLabel(Role::Text2);
    heading->setFont(console::font(Type::PaneTitle));
    heading->setText(tr("Recent"));
    m_recent->addSpacing(12);
    m_recent->addWidget(heading);
    for (const QString &root : roots) {
        auto *link = new ToneLabel(Role::Accent);
        link->setFont(console::font(Type::Mono));
        link->setText(linkTo(root, palette()));
        link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(link, &QLabel::linkActivated, this, [this, root] { Q_EMIT openRequested(root); });
        m_recent->addWidget(link);
    }
}

void StartPage::showBusy(const QString &what)
{
    m_failure->hide();
    m_busy->setText(what);
    m_busy->show();
}

void StartPage::showFailure(const QString &title, const QString &text)
{
    m_failureTitle->setText(title);
    m_failureText->setText(text);
    m_failure->setVisible(!title.isEmpty());
    m_busy->hide();
}

} // namespace sallyport::console
