#include "console/draft/base_strip.h"

#include "console/draft/parts.h"
#include "widgets/marks.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace sallyport::console {

BaseStrip::BaseStrip(QWidget *parent)
    : Surface(Role::WarningBg, Qt::BottomEdge, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 7);
    row->setSpacing(8);
    row->addWidget(new IconLabel(iconName(Mark::Warning), roleOf(Mark::Warning)));
    m_text = new ToneLabel(Role::Text);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    m_drop = smallButton(tr("Drop what no longer applies"));
    connect(m_drop, &QPushButton::clicked, this, &BaseStrip::dropRefusedRequested);
    row->addWidget(m_drop);
    hide();
}

void BaseStrip::setRendering(const draft::Rendering &rendering)
{
    const auto &changes = rendering.changes;
    const int refused = int(std::count_if(changes.begin(), changes.end(),
        [](const draft::RenderedChange &change) { return change.refusal.has_value(); }));
    const int moved = int(std::count_if(changes.begin(), changes.end(),
        [&](const draft::RenderedChange &change) { return rendering.hasMovedSince(change.change); }));
    QStringList said;
    if (moved > 0)
        said += tr("%1 has moved since %n changes were staged: they were applied anew to %2.", nullptr, moved)
                    .arg(rendering.baseBranch, rendering.baseCommit.left(7));
    if (refused > 0)
        said += tr("%n of them no longer apply and are not in the diff; each says why.", nullptr, refused);
    m_text->setText(said.join(QLatin1Char(' ')));
    setAccessibleName(spoken(Mark::Warning, m_text->text()));
    m_drop->setVisible(refused > 0);
    setVisible(!said.isEmpty());
}

} // namespace sallyport::console
