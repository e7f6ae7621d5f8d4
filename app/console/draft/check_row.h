#pragma once

#include "widgets/marks.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QToolButton;

namespace sallyport::console {

/// A check as a person reads it.
struct CheckLook
{
    QString name; ///< tells it from the others; may be empty
    Mark mark = Mark::NotChecked;
    QString what;
    QString detail;
    QStringList output; ///< what it looked at or said, line by line
    friend bool operator==(const CheckLook &, const CheckLook &) = default;
};

/// One check: its mark, what it is, what came out, and its output where one asks for it.
class CheckRow final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckRow(const CheckLook &look, QWidget *parent = nullptr);

    void setOpen(bool open);

Q_SIGNALS:
    void toggled(bool open);

private:
    QWidget *buildWords(const CheckLook &look);

    QToolButton *m_toggle = nullptr; ///< null where there is no output
    QLabel *m_output = nullptr;
};

} // namespace sallyport::console
