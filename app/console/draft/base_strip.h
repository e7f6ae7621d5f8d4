#pragma once

#include "draft/rendering.h"
#include "widgets/surface.h"

class QPushButton;

namespace sallyport::console {

/// Says that the base branch has moved since something was staged, what that means, and what can be done about it.
class BaseStrip final : public Surface
{
    Q_OBJECT
public:
    explicit BaseStrip(QWidget *parent = nullptr);

    void setRendering(const draft::Rendering &rendering);

Q_SIGNALS:
    void dropRefusedRequested();

private:
    ToneLabel *m_text = nullptr;
    QPushButton *m_drop = nullptr;
};

} // namespace sallyport::console
