#include "widgets/draft_bar.h"

#include "widgets/icons.h"
#include "widgets/key_cap.h"
#include "widgets/type.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionButton>

namespace sallyport::console {

namespace {

/// A button with its key shown on it.
class KeyButton final : public QPushButton
{
public:
    KeyButton(const QIcon &icon, const QString &text, const QKeySequence &key, QWidget *parent)
        : QPushButton(icon, text, parent)
        , m_key(key.toString(QKeySequence::NativeText))
    {
        setAccessibleDescription(m_key);
    }

    QSize sizeHint() const override
    {
        return QPushButton::sizeHint() + QSize(m_key.isEmpty() ? 0 : keyCapSize(m_key).width() + 8, 0);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);
        QRect cap(QPoint(), keyCapSize(m_key));
        cap.moveCenter(rect().center());
        cap.moveRight(width() - 10);
        option.rect.setRight(cap.left() - 1);
        style()->drawControl(QStyle::CE_PushButtonLabel, &option, &painter, this);
        paintKeyCap(&painter, cap, m_key, color(palette(), Role::Text2));
    }

private:
    QString m_key;
};

ToneLabel *makeLabel(Type type, Role tone, QWidget *parent)
{
    auto *label = new ToneLabel(tone, parent);
    label->setFont(console::font(type));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString signedCount(char16_t sign, int count)
{
    return QChar(sign) + QLocale().toString(count);
}

} // namespace

DraftBar::DraftBar(QWidget *parent)
    : Surface(Role::Bar, Qt::TopEdge, parent)
    , m_icon(new IconLabel(QStringLiteral("git-pull-request-draft"), Role::Text2, scaled(16), this))
    , m_title(makeLabel(Type::Strong, Role::Text, this))
    , m_added(makeLabel(Type::Mono, Role::Good, this))
    , m_removed(makeLabel(Type::Mono, Role::Critical, this))
    , m_files(makeLabel(Type::Small, Role::Text2, this))
    , m_mark(new IconLabel({}, Role::Text2, scaled(16), this))
    , m_checks(makeLabel(Type::Small, Role::Text, this))
    , m_saved(makeLabel(Type::Small, Role::Text3, this))
{
    buildButtons();
    setFixedHeight(scaled(38));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addWidget(m_title);
    auto *lines = new QHBoxLayout;
    lines->setSpacing(6);
    lines->addWidget(m_added);
    lines->addWidget(m_removed);
    row->addLayout(lines);
    row->addWidget(m_files);
    auto *checks = new QHBoxLayout;
    checks->setSpacing(5);
    checks->addWidget(m_mark);
    checks->addWidget(m_checks);
    row->addLayout(checks);
    row->addWidget(m_saved);
    row->addStretch();
    row->addWidget(m_review);
    row->addWidget(m_commit);
    setDraft({});
}

void DraftBar::buildButtons()
{
    m_review = new KeyButton(icon(QStringLiteral("file-diff")), tr("Review"), Qt::CTRL | Qt::Key_4, this);
    m_commit = new QPushButton(icon(QStringLiteral("git-branch")), tr("Commit…"), this);
    m_commit->setToolTip(tr("Commit the draft on a new branch"));
    connect(m_review, &QPushButton::clicked, this, &DraftBar::reviewRequested);
    connect(m_commit, &QPushButton::clicked, this, &DraftBar::commitRequested);
}

void DraftBar::setDraft(const DraftSummary &draft)
{
    const bool isEmpty = draft.changes == 0;
    m_title->setFont(console::font(isEmpty ? Type::Base : Type::Strong));
    m_title->setTone(isEmpty ? Role::Text2 : Role::Text);
    m_title->setText(isEmpty ? tr("Draft is empty") : tr("Draft: %n changes", nullptr, draft.changes));
    showNumbers(draft);
    const bool isChecked = !isEmpty && !draft.checks.isEmpty();
    m_checks->setVisible(isChecked);
    m_checks->setText(draft.checks);
    m_checks->setAccessibleName(spoken(draft.checksMark, draft.checks));
    m_mark->setVisible(isChecked && draft.checksMark != Mark::None);
    m_mark->setIcon(iconName(draft.checksMark), roleOf(draft.checksMark));
    m_saved->setVisible(isEmpty || !draft.saved.isEmpty());
    m_saved->setText(isEmpty ? tr("S on a finding or a secret stages its remedy") : tr("saved %1").arg(draft.saved));
    m_commit->setEnabled(!isEmpty);
}

void DraftBar::showNumbers(const DraftSummary &draft)
{
    for (QWidget *number : {m_added, m_removed, m_files})
        number->setVisible(draft.changes > 0);
    m_added->setText(signedCount(u'+', draft.added));
    m_added->setAccessibleName(tr("%n lines added", nullptr, draft.added));
    // The minus sign is as wide as the plus, the hyphen is not.
    m_removed->setText(signedCount(u'\u2212', draft.removed));
    m_removed->setAccessibleName(tr("%n lines removed", nullptr, draft.removed));
    m_files->setText(tr("%n files", nullptr, draft.files));
}

} // namespace sallyport::console
