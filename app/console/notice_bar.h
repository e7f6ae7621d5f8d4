#pragma once

#include "widgets/marks.h"
#include "widgets/surface.h"

#include <functional>

class QPushButton;

namespace sallyport::console {

/// One line below the scope bar: what just happened, or what is asked, with at most one button. Never a modal box.
class NoticeBar : public Surface
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void tell(Mark mark, const QString &text, const QString &actionText = {}, std::function<void()> action = {});
    void dismiss();
    QString text() const;
    /// Whether something stands there to be answered.
    bool isAsking() const;

private:
    IconLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
    std::function<void()> m_action;
};

} // namespace sallyport::console
