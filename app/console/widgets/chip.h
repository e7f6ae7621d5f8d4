#pragma once

#include "widgets/band.h"
#include "widgets/type.h"

#include <QAbstractButton>

#include <optional>
#include <vector>

class QMenu;

namespace sallyport::console {

/// A run of a chip in one colour: an icon, a text, or both.
struct ChipPart
{
    QString icon = {};
    QString text = {};
    Role tone = Role::Text;
    Type type = Type::Base;
    friend bool operator==(const ChipPart &, const ChipPart &) = default;
};

/// A flat button of a bar: band, icons and texts in one line. The last text is shortened in the middle when there is
/// not enough room; the whole then stands in the tooltip.
class Chip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    void setParts(std::vector<ChipPart> parts);
    const std::vector<ChipPart> &parts() const { return m_parts; }
    void setBand(const EnvironmentLook &look);
    /// A frame and a colour of the frame, for what is stated rather than chosen.
    void setFrame(Role line);
    /// Drops down on a click and shows a chevron; stays the caller's.
    void setMenu(QMenu *menu);
    QMenu *menu() const { return m_menu; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintFace(QPainter &painter) const;
    int paintPart(QPainter &painter, const ChipPart &part, int x, int room) const;
    int widthOf(const ChipPart &part) const;
    int bandSpace() const;
    int chevronSpace() const;
    void dropDown();

    std::vector<ChipPart> m_parts;
    EnvironmentLook m_band;
    std::optional<Role> m_frame;
    QMenu *m_menu = nullptr;
};

} // namespace sallyport::console
