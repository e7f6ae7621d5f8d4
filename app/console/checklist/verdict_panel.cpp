#include "console/checklist/verdict_panel.h"

#include "console/checklist/checklist_model.h"
#include "console/looks.h"
#include "core/words.h"
#include "today/finding_texts.h"
#include "widgets/icons.h"
#include "widgets/retire.h"
#include "widgets/type.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sallyport::console {

VerdictPanel::VerdictPanel(QWidget *parent)
    : Surface(Role::Base, Qt::LeftEdge, parent)
    , m_body(new Surface(Role::Base))
{
    setAccessibleName(tr("Evidence"));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(scroll);
}

void VerdictPanel::clear()
{
    m_text.clear();
    retireContents(*m_body);
}

void VerdictPanel::show(const core::View &view, const findings::Verdict &verdict)
{
    clear();
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(14, 12, 14, 12);
    m_column->setSpacing(4);
    const findings::Point &point = findings::checklistPoints().at(size_t(verdict.point) - 1);
    addHeading(view, verdict, point);
    addEvidence(verdict.evidence);
    addRemedy(verdict);
    addCaption(tr("How one can tell"));
    addText(core::Words().plain(point.about).toHtmlEscaped(), Role::Text2);
    m_column->addStretch(1);
    auto *copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy evidence"));
    copy->setFont(console::font(Type::Small));
    connect(copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_text); });
    m_column->addWidget(copy, 0, Qt::AlignLeft);
}

void VerdictPanel::addHeading(const core::View &view, const findings::Verdict &verdict, const findings::Point &point)
{
    const core::Words words;
    const QString title = words.plain(point.title);
    const QString what = words.plain(verdict.what);
    m_text = QStringLiteral("%1. %2\n%3: %4\n%5")
                 .arg(point.number)
                 .arg(title, verdict.environment, findings::nameOf(verdict.outcome), what);
    ToneLabel *heading = addText(QStringLiteral("%1. %2").arg(point.number).arg(title.toHtmlEscaped()), Role::Text);
    heading->setFont(console::font(Type::Strong));
    ToneLabel *environment =
        addText(verdict.environment.toHtmlEscaped(), bandRole(lookOf(view.estate(), verdict.environment)));
    environment->setFont(console::font(Type::PaneTitle));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const Mark mark = markOf(verdict.outcome);
    row->addWidget(new IconLabel(iconName(mark), roleOf(mark), 16), 0, Qt::AlignTop);
    auto *sentence = new ToneLabel(roleOf(mark));
    sentence->setWordWrap(true);
    sentence->setTextFormat(Qt::RichText);
    sentence->setText(wordOf(verdict.outcome) + QStringLiteral(": ") + richText(words.segments(verdict.what)));
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(sentence, 1);
    m_column->addSpacing(4);
    m_column->addLayout(row);
}

void VerdictPanel::addEvidence(const std::vector<estate::Evidence> &evidence)
{
    addCaption(tr("Evidence"));
    if (evidence.empty())
        addText(tr("none: nothing was looked at"), Role::Text2);
    const core::Words words;
    for (const estate::Evidence &one : evidence) {
        const auto segments = segmentsOf(one, words);
        m_text += u'\n' + plainText(segments);
        ToneLabel *line = addText(richText(segments), Role::Text2);
        if (one.kind != estate::Evidence::Kind::File || one.source.file.isEmpty())
            continue;
        line->setText(QStringLiteral("<a href=\"place\">%1</a>").arg(richText(segments)));
        line->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        line->setAccessibleName(tr("Open %1").arg(one.source.toString()));
        connect(line, &QLabel::linkActivated, this, [this, place = one.source] { Q_EMIT openPlaceRequested(place); });
    }
}

void VerdictPanel::addRemedy(const findings::Verdict &verdict)
{
    const findings::Remedy &remedy = verdict.remedy;
    const bool canStage = remedy.kind == findings::Remedy::Kind::Stage;
    if (!canStage && remedy.advice.isEmpty())
        return;
    addCaption(tr("What to do"));
    if (!remedy.advice.isEmpty()) {
        const auto advice = core::Words().segments(remedy.advice);
        addText(richText(advice), Role::Text);
        m_text += u'\n' + plainText(advice);
    }
    if (!canStage)
        return;
    auto *stage = new QPushButton(icon(QStringLiteral("square-pen")), tr("Stage the remedy…"));
    stage->setFont(console::font(Type::Small));
    connect(stage, &QPushButton::clicked, this, [this, verdict] { Q_EMIT stageRequested(verdict); });
    m_column->addWidget(stage, 0, Qt::AlignLeft);
}

void VerdictPanel::addCaption(const QString &text)
{
    m_column->addSpacing(8);
    addText(text.toHtmlEscaped(), Role::Text3)->setFont(console::font(Type::Caption));
}

ToneLabel *VerdictPanel::addText(const QString &rich, Role tone)
{
    auto *label = new ToneLabel(tone);
    label->setFont(console::font(Type::Small));
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setText(rich);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
    return label;
}

} // namespace sallyport::console
