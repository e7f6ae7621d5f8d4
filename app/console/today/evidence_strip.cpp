#include "today/evidence_strip.h"

#include "core/words.h"
#include "today/finding_texts.h"
#include "widgets/icons.h"
#include "widgets/type.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace sallyport::console {

EvidenceStrip::EvidenceStrip(QWidget *parent)
    : Surface(Role::Alternate, Qt::TopEdge, parent)
    , m_title(new ToneLabel(Role::Text))
    , m_lines(new ToneLabel(Role::Text2))
{
    setAccessibleName(tr("Evidence"));
    m_title->setFont(console::font(Type::PaneTitle));
    m_title->setTextFormat(Qt::PlainText);
    m_lines->setFont(console::font(Type::Small));
    m_lines->setTextFormat(Qt::RichText);
    m_lines->setWordWrap(true);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    QToolButton *copy = addTool(QStringLiteral("copy"), tr("Copy evidence"));
    QToolButton *close = addTool(QStringLiteral("x"), tr("Close (Esc)"));
    connect(copy, &QToolButton::clicked, this, [this] { Q_EMIT copyRequested(m_text); });
    connect(close, &QToolButton::clicked, this, &EvidenceStrip::closeRequested);
    head->addWidget(copy);
    head->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 6, 12, 10);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_lines);
}

QToolButton *EvidenceStrip::addTool(const QString &name, const QString &text)
{
    auto *button = new QToolButton;
    button->setIcon(icon(name));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

void EvidenceStrip::setFinding(const findings::Finding &finding)
{
    const core::Words words;
    QStringList rich;
    QStringList plain{words.plain(finding.title)};
    const auto add = [&](const std::vector<core::Segment> &line) {
        rich.push_back(richText(line));
        plain.push_back(plainText(line));
    };
    for (const estate::Evidence &evidence : finding.evidence)
        add(segmentsOf(evidence, words));
    if (finding.state == findings::State::Accepted)
        add(evidenceLine(finding, words));
    if (!finding.remedy.advice.isEmpty()) {
        std::vector<core::Segment> advice = words.segments(finding.remedy.advice);
        advice.insert(advice.begin(), {tr("What to do: "), false});
        add(advice);
    }
    QString history = tr("since %1").arg(toRfc3339(finding.since));
    if (!finding.owner.isEmpty())
        history += QStringLiteral(" · ") + tr("owner %1").arg(finding.owner);
    add({{history, false}});
    m_text = plain.join(u'\n');
    m_title->setText(plain.front());
    m_lines->setText(rich.join(QStringLiteral("<br/>")));
}

QString EvidenceStrip::text() const
{
    return m_text;
}

} // namespace sallyport::console
