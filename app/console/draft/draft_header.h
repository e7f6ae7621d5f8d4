#pragma once

#include "draft/rendering.h"
#include "widgets/surface.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace sallyport::console {

class CodeLink;
class EnvironmentTag;

/// What leaves, where to, how much of it, and whether it touches production.
class DraftHeader final : public Surface
{
    Q_OBJECT

public:
    explicit DraftHeader(QWidget *parent = nullptr);

    void setRendering(const draft::Rendering &rendering);

Q_SIGNALS:
    void copyRequested(const QString &text); ///< of the branch's name
    void copyPatchRequested();
    void planRequested();
    void discardRequested();

private:
    QPushButton *addButton(const QString &text, const QString &iconName);

    QHBoxLayout *m_row = nullptr;
    QWidget *m_facts = nullptr;
    CodeLink *m_branch = nullptr;
    QLabel *m_base = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_added = nullptr;
    QLabel *m_removed = nullptr;
    EnvironmentTag *m_production = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_plan = nullptr;
    QPushButton *m_discard = nullptr;
};

} // namespace sallyport::console
