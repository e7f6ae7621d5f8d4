#pragma once

#include <QKeySequence>
#include <QWidget>

namespace sallyport::console {

/// The size and look of a key's name in a small frame: "Ctrl+K".
QSize keyCapSize(const QString &text);
void paintKeyCap(QPainter *painter, const QRect &rect, const QString &text, const QColor &colour);

class KeyCap final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QKeySequence &key, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace sallyport::console
