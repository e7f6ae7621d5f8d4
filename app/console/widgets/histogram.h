#pragma once

#include <QWidget>

#include <vector>

namespace sallyport::console {

/// Events a bar: what was denied is painted over what was allowed.
class Histogram : public QWidget
{
    Q_OBJECT
public:
    struct Bar
    {
        qint64 allowed = 0;
        qint64 denied = 0;
        friend bool operator==(const Bar &, const Bar &) = default;
    };

    explicit Histogram(QWidget *parent = nullptr);

    /// Captions stand at the left, middle and right of the axis.
    void setBars(std::vector<Bar> bars, const QString &left, const QString &middle, const QString &right);
    void setTitle(const QString &title);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLegend(QPainter &painter, const QRect &rect) const;

    std::vector<Bar> m_bars;
    QString m_title;
    QStringList m_captions;
};

} // namespace sallyport::console
