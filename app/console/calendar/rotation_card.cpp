#include "console/calendar/rotation_card.h"

#include "core/calendar_export.h"
#include "core/words.h"
#include "widgets/chip.h"
#include "widgets/icons.h"
#include "widgets/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sallyport::console {

using rotation::Entry;

namespace {

ToneLabel *label(const QString &text, Role tone, Type type)
{
    auto *made = new ToneLabel(tone);
    made->setFont(console::font(type));
    made->setTextFormat(Qt::PlainText);
    made->setText(text);
    return made;
}

/// Beside a button that is wider than this, in letters, the others do not fit: their words are longer in some
/// languages.
constexpr int widestBeside = 19;

} // namespace

RotationCard::RotationCard(const core::View &view, const CalendarChip &chip, Form form, QWidget *parent)
    : Surface(Role::Base, Qt::BottomEdge, parent)
    , m_chip(chip)
    , m_form(form)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 7, 8, 9);
    column->setSpacing(2);
    column->addLayout(heading(view));
    const core::Words words;
    const rotation::Rotation &row = view.rotations.at(chip.entry.row);
    const rotation::Cadence &cadence = row.cadence.choice->cadence;
    const QString interval = words.span(cadence.interval);
    addLine(cadence.kind.isEmpty() ? tr("every %1").arg(interval) : tr("%1, every %2").arg(cadence.kind, interval),
        Role::Text2);
    if (form == Form::Whole)
        addNotes(view);
    addButtons(view);
    setAccessibleName(core::titleOf(view, chip.entry));
}

QLayout *RotationCard::heading(const core::View &view)
{
    auto *line = new QHBoxLayout;
    QLabel *name = label(m_chip.text, Role::Text, Type::Mono);
    name->setToolTip(m_chip.entry.secret.key());
    // A long name gives way; the tooltip has it whole.
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(name, 1);
    if (m_chip.entry.isOverdue) {
        const int late = int(m_chip.entry.due.daysTo(view.calendar.today()));
        const QString text = late > 0 ? core::Words().span(Duration(std::chrono::days(late))) : tr("today");
        line->addWidget(label(text, Role::Critical, Type::Strong));
    }
    if (m_form == Form::Whole)
        line->addWidget(label(m_chip.look.name, bandRole(m_chip.look), Type::Small));
    return line;
}

void RotationCard::addLine(const QString &text, Role tone)
{
    QLabel *line = label(text, tone, Type::Small);
    line->setWordWrap(true);
    layout()->addWidget(line);
}

void RotationCard::addNote(const QString &icon, Role role, const QString &text)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(5);
    QLabel *note = label(text, role, Type::Small);
    note->setWordWrap(true);
    line->addWidget(new IconLabel(icon, role, 14), 0, Qt::AlignTop);
    line->addWidget(note, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
}

void RotationCard::addNotes(const core::View &view)
{
    const core::Words words;
    const Entry &entry = m_chip.entry;
    const rotation::Rotation &row = view.rotations.at(entry.row);
    const estate::Secret &secret = view.inventory.secrets().at(entry.row);
    if (row.since())
        addLine(secret.version() > 0 ? (row.proof ? tr("rotated %1, v%2") : tr("written %1, v%2"))
                                           .arg(words.date(*row.since()))
                                           .arg(secret.version())
                                     : tr("rotated %1").arg(words.date(*row.since())),
            Role::Text2);
    if (!row.by.isEmpty())
        addLine(tr("by %1").arg(row.by), Role::Text2);
    const rotation::Cadence &cadence = row.cadence.choice->cadence;
    if (entry.step >= 0)
        addNote(QStringLiteral("triangle-alert"), Role::Warning,
            tr("Step %1 of %2: %3")
                .arg(entry.step + 1)
                .arg(cadence.steps.size())
                .arg(cadence.steps.at(size_t(entry.step)).title));
    else if (entry.kind == Entry::Kind::Automatic)
        addNote(QStringLiteral("bot"), Role::Text2, tr("Vault does it by itself"));
    else if (!cadence.method.isEmpty() && entry.kind == Entry::Kind::Rotation)
        addNote(QStringLiteral("info"), Role::Text2, cadence.method);
    if (!entry.plan.isEmpty())
        addNote(QStringLiteral("calendar-days"), Role::Accent,
            tr("Planned; in time until %1").arg(QLocale().toString(entry.due, QStringLiteral("d MMM"))));
    if (entry.isProjected)
        addNote(QStringLiteral("circle-dashed"), Role::Unknown, tr("If the one before is done on its day"));
    const estate::Knowledge *known = view.knowledge(entry.secret.environment);
    if (known && known->failure && known->reading)
        addNote(QStringLiteral("circle-dashed"), Role::Unknown,
            tr("%1 did not answer: days are from the snapshot of %2")
                .arg(entry.secret.environment, words.time(known->reading->readAt)));
}

void RotationCard::addButtons(const core::View &view)
{
    const Entry &entry = m_chip.entry;
    // What is issued has no change to stage; its day can be planned all the same.
    const bool isIssued = view.inventory.secrets().at(entry.row).kind == estate::SecretKind::Certificate;
    const bool isToDo = entry.kind == Entry::Kind::Rotation && !entry.isProjected;
    static_cast<QVBoxLayout *>(layout())->addSpacing(3);
    const auto nextLine = [this] {
        auto *line = new QHBoxLayout;
        line->setSpacing(6);
        line->setAlignment(Qt::AlignLeft);
        static_cast<QVBoxLayout *>(layout())->addLayout(line);
        return line;
    };
    QHBoxLayout *line = nextLine();
    const auto add = [&](const QString &iconName, const QString &text) {
        auto *button = new QPushButton(iconName.isEmpty() ? QIcon() : icon(iconName), text);
        button->setFont(console::font(Type::Small));
        button->setAccessibleDescription(entry.secret.key());
        line->addWidget(button);
        return button;
    };
    if (m_chip.isStaged)
        line->addWidget(label(tr("In the draft"), Role::Accent, Type::Small));
    else if (isToDo && !isIssued)
        connect(add(QStringLiteral("refresh-cw"), tr("Stage rotation")), &QPushButton::clicked, this,
            [this] { Q_EMIT stageRequested(m_chip.entry); });
    if (m_form == Form::Whole) {
        if (line->sizeHint().width() > fontMetrics().averageCharWidth() * widestBeside)
            line = nextLine();
        if (isToDo)
            connect(
                add({}, tr("Plan…")), &QPushButton::clicked, this, [this] { Q_EMIT planRequested(m_chip.entry, {}); });
        connect(
            add({}, tr("Open")), &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_chip.entry.secret); });
    }
}

void RotationCard::paintEvent(QPaintEvent *event)
{
    Surface::paintEvent(event);
    QPainter painter(this);
    paintBand(&painter, rect(), m_chip.look, palette());
}

} // namespace sallyport::console
