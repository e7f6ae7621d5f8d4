#pragma once

#include <QWidget>

#include <optional>
#include <vector>

namespace sallyport::console {

/// The versions of a secret along time: which are gone, which is current, and how far it is past its due time.
class VersionLine : public QWidget
{
    Q_OBJECT
public:
    struct Version
    {
        int number = 0;
        double position = 0; ///< 0 at the left, 1 at now
        bool isCurrent = false;
        bool isGone = false; ///< deleted or destroyed
        friend bool operator==(const Version &, const Version &) = default;
    };
    struct Line
    {
        std::vector<Version> versions; ///< ascending
        std::optional<double> due;     ///< on the same scale; beyond 1 when it lies ahead
        QString left;                  ///< caption below the first version: "2025-01"
        QString right;                 ///< caption below the due mark: "due 11 Nov"
        friend bool operator==(const Line &, const Line &) = default;
    };

    explicit VersionLine(QWidget *parent = nullptr);

    void setLine(const Line &line);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Line m_line;
};

} // namespace sallyport::console
