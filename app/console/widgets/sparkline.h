#pragma once

#include "widgets/palette.h"

#include <QWidget>

#include <vector>

namespace sallyport::console {

/// A small line of counts, without axes; paints itself in one role's colour.
class Sparkline : public QWidget
{
    Q_OBJECT
public:
    Sparkline(std::vector<int> values, Role role, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {42, 14}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<int> m_values;
    Role m_role;
};

} // namespace sallyport::console
