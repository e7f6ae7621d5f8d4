#pragma once

#include "widgets/palette.h"

#include <QObject>
#include <QPalette>

class QApplication;

namespace sallyport::console {

enum class ThemeChoice { System, Light, Dark };

/// Dresses the application, at the start and whenever the person or the system switches; nothing needs a restart.
class ThemeSwitch final : public QObject
{
    Q_OBJECT

public:
    explicit ThemeSwitch(QApplication &application);

    void choose(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QApplication &m_application;
    ThemeChoice m_choice = ThemeChoice::System;
    QPalette m_applied;
    bool m_applying = false;
};

} // namespace sallyport::console
