#pragma once

#include "widgets/band.h"
#include "widgets/palette.h"
#include "widgets/type.h"

#include <QAbstractButton>

class QLabel;
class QPushButton;

namespace sallyport::console {

QPushButton *smallButton(const QString &text, const QString &iconName = {});
QLabel *label(Type type, Role tone, const QString &text = {});
QLabel *wrappedLabel(Type type, Role tone, const QString &text = {});
/// For a label made by wrappedLabel: long addresses break at their joints.
void setWrappedText(QLabel *label, const QString &text);

/// Band and word, where rows of several environments mix.
class EnvironmentTag final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentTag(EnvironmentLook look, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EnvironmentLook m_look;
};

/// The number of a change, in a circle.
class NumberCircle final : public QWidget
{
    Q_OBJECT

public:
    explicit NumberCircle(int number, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
};

/// Code that leads somewhere, on one line: what does not fit is left out in the middle and stands in the tooltip.
class CodeLink final : public QAbstractButton
{
    Q_OBJECT

public:
    CodeLink(const QString &text, Role tone, QWidget *parent = nullptr);

    void setCode(const QString &code);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_tone;
};

/// "+2 −2" in the colours of added and removed lines.
QWidget *lineCounts(int added, int removed);

} // namespace sallyport::console
